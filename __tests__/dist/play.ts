import { runAction, type Step, type StepControl, type StepResult } from '../../sandbox/runner';
import { brokenPromises, CANARY } from './fine-print';
import { packagedAction } from './packaged-action';
import { type Operation, type ScriptedService, type Script, SOURCE, startScriptedService } from './scripted-service';

/** What an annotation says. */
export interface Told {
  readonly title: string;
  readonly message: string;
}

/** One step of the packaged action, and the service it talked to. */
export interface Played extends StepResult {
  readonly service: ScriptedService;
  readonly errors: readonly Told[];
  readonly warnings: readonly Told[];
  readonly notices: readonly Told[];
  /** From the signal that was asked for to the end, in milliseconds. */
  readonly endedAfterMs: number;
}

type Texts = Readonly<Record<string, string>>;

/** The circumstances of a run besides the service's answers. */
export interface Scene extends Omit<Step, 'inputs' | 'env' | 'action'> {
  readonly inputs?: Texts | ((service: ScriptedService) => Texts);
  readonly env?: Texts | ((service: ScriptedService) => Texts);
  /** The service speaks HTTPS. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Secrets that don't contain the canary word, in the form in which they must not be seen. */
  readonly secrets?: readonly string[];
  /** The workflow is cancelled a moment after the service was asked this, the nth time. */
  readonly cancelOn?: readonly [operation: Operation, nth?: number];
  /** Is handed what cancels the workflow a moment later. */
  readonly canCancel?: (cancel: () => void) => void;
  /** Nothing is said about outputs, because the runner gives no file for them. */
  readonly withoutOutputs?: boolean;
}

/** The token of the tests. */
export const TOKEN = `${CANARY}-token-9f8e7d6c5b4a`;

/** A run that takes longer is killed, and that breaks a promise. */
const MAX_DURATION_MS = 15_000;

/** So that the answer has arrived, and what follows it has begun. */
const CANCEL_AFTER_MS = 50;

/**
 * Runs the packaged action once: for repository 7, the usual source and a token where the scene says nothing else.
 * @throws when the run breaks a promise that holds for every run
 */
export async function play(script: Script, scene: Scene = {}): Promise<Played> {
  const { tls, cancelOn, canCancel, secrets = [], withoutOutputs = false, inputs, env, ...step } = scene;
  let control: StepControl | undefined;
  let signalledAt = 0;
  const cancel = () => {
    setTimeout(() => {
      signalledAt = performance.now();
      control?.kill(step.signal ?? 'SIGTERM');
    }, CANCEL_AFTER_MS);
  };
  canCancel?.(cancel);
  const service = await startScriptedService(script, {
    ...(tls && { tls }),
    onAsked: ({ operation, nth }) => {
      if (operation === cancelOn?.[0] && nth === (cancelOn[1] ?? 1)) cancel();
    },
  });
  try {
    const result = await runAction({
      timeoutMs: MAX_DURATION_MS,
      ...step,
      onOutput: (text, stream, stepControl) => {
        control = stepControl;
        step.onOutput?.(text, stream, stepControl);
      },
      action: packagedAction(),
      inputs: { ...usualInputs(service, textsOf(inputs, service)), ...textsOf(inputs, service) },
      env: textsOf(env, service),
    });
    const endedAfterMs = performance.now() - signalledAt;
    const expected = {
      action: packagedAction(),
      secrets: [Buffer.from(TOKEN).toString('base64'), ...secrets],
      hasOutputs: !withoutOutputs,
    };
    const broken = brokenPromises(result, expected);
    for (const { headers } of service.asked)
      if (headers['user-agent']?.includes(CANARY)) broken.push('secret in the user agent');
    if (broken.length > 0)
      throw new Error(`${broken.join('\n')}\n\n${result.stdout.slice(0, 3000)}\n${result.stderr.slice(0, 3000)}`);
    return {
      ...result,
      service,
      endedAfterMs,
      errors: annotations(result, 'error'),
      warnings: annotations(result, 'warning'),
      notices: annotations(result, 'notice'),
    };
  } finally {
    await service.stop();
  }
}

/** A run in a line: exit code, outcome, whether it changed anything, error code: what it asked. `0 associated changed: show associate` */
export function verdict({ exitCode, outputs, service }: Played): string {
  const changed = outputs['changed'] === 'true' ? ['changed'] : [];
  const code = outputs['error_code'] ? [outputs['error_code']] : [];
  const words = [exitCode, outputs['outcome'], ...changed, ...code].join(' ');
  return service.story.length === 0 ? words : `${words}: ${service.story.join(' ')}`;
}

function annotations(step: StepResult, wanted: string): Told[] {
  return step.annotations
    .filter(({ level }) => level === wanted)
    .map(({ title = '', message }) => ({ title, message }));
}

function textsOf(texts: Scene['inputs'], service: ScriptedService): Texts {
  return (typeof texts === 'function' ? texts(service) : texts) ?? {};
}

function usualInputs(service: ScriptedService, given: Texts): Texts {
  const hasTarget = ['repository', 'mirrors', 'mirrors_file'].some((name) => name in given);
  const hasCredential = ['access_key', 'password', 'identity_provider', 'agency_urn'].some((name) => name in given);
  return {
    endpoint: service.url,
    iam_endpoint: service.url,
    sts_endpoint: service.url,
    url: SOURCE,
    ...(!hasCredential && { token: TOKEN }),
    ...(!hasTarget && { repository_id: '7' }),
  };
}
