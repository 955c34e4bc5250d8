import type { Clock } from '../../src/clock';
import { readInputs } from '../../src/inputs/inputs';
import { Redaction } from '../../src/runner/redaction';
import type { Runner } from '../../src/runner/runner';
import { VERSION } from '../../src/version';
import { isKnownRegion } from '../../src/codearts/endpoint';
import { ProbeClient } from './client';
import { CREATING } from './creating';
import type { Finding, Scene } from './question';
import { READING } from './reading';
import { reportOf } from './report';
import { WRITING } from './writing';

/** What to probe, and how far. */
export interface ProbeOptions {
  readonly repositoryId: number;
  /** Inputs of the action by name: `region`, `endpoint`, credentials … */
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The source to associate; given only if the repository may be changed. */
  readonly write?: { readonly url: string; readonly createIn?: string };
  readonly burst?: number;
  readonly pollMs?: number;
  readonly waitMs?: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
}

/**
 * Asks the open questions of docs/verified.md, and tells the answers in a report that names nothing and nobody.
 * @throws InputError what was given cannot be used; Error signing in failed, or the probe was stopped
 */
export async function probe(options: ProbeOptions): Promise<string> {
  const {
    repositoryId,
    write,
    burst = 0,
    pollMs = 2000,
    waitMs = 600_000,
    signal = new AbortController().signal,
  } = options;
  const step = stepOf(options);
  const inputs = await readInputs(step, signal);
  const { credentials, region } = inputs;
  const isTemporary = credentials.kind === 'access_key' && credentials.securityToken !== undefined;
  const client = new ProbeClient(inputs, signal, options.clock);
  const scene: Scene = {
    ...{ client, repositoryId, region, burst, pollMs, waitMs },
    signIn: isTemporary ? 'temporary_key' : credentials.kind,
    hasProjectId: credentials.kind === 'access_key' && credentials.projectId !== undefined,
    url: write?.url ?? '',
    createIn: write?.createIn,
  };
  try {
    const findings: Finding[] = [];
    for (const question of [...READING, ...(write ? [...WRITING, ...CREATING] : [])]) {
      findings.push(...(await question(scene)));
      // More than five bad signatures in a row lock a key.
      if (client.isRefused) break;
    }
    return reportOf({
      ...{ version: VERSION, signIn: scene.signIn, writes: write !== undefined, answers: client.answers },
      isRefused: client.isRefused,
      region: isKnownRegion(region) ? region : '(not in the table)',
      findings: latest(findings),
    });
  } catch (error) {
    throw new Error(step.redact(error instanceof Error ? error.message : String(error)), { cause: error });
  } finally {
    client.close();
  }
}

/** One finding a row: the last one, which knows most. */
function latest(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.question, finding])).values()];
}

/** A step as far as reading its inputs needs one; nothing is printed, for nobody would mask it. */
function stepOf({ repositoryId, inputs, env, write }: ProbeOptions): Runner {
  const redaction = new Redaction();
  const url = write?.url ?? 'https://example.com/not-asked.git';
  const given: Readonly<Record<string, string>> = { ...inputs, repository_id: String(repositoryId), url };
  const quiet = (): undefined => undefined;
  return {
    env,
    input: (name) => (given[name] ?? env[`INPUT_${name.toUpperCase()}`])?.trim() || undefined,
    mask: (secret) => redaction.add(secret),
    redact: (text) => redaction.remove(text),
    ...{
      info: quiet,
      debug: quiet,
      notice: quiet,
      warning: quiet,
      error: quiet,
      setOutput: quiet,
      writeSummary: quiet,
    },
    ...{ writeFile: quiet, onCancel: quiet, onCrash: quiet, end: quiet },
    event: () => Promise.resolve({ name: 'workflow_dispatch', actor: '', isFork: false }),
  };
}
