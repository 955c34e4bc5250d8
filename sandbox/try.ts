import { fileURLToPath } from 'node:url';
import { indent, printStep } from './print-step';
import { runAction } from './runner';
import { SAMPLE } from './sample';
import { DEFAULT_ACCESS_KEY } from './sandbox';
import { readStepArguments } from './step-arguments';

const USAGE = `Runs one step of the packaged action against a sandbox that runs (npm run sandbox).

  npm run try -- --repository ${SAMPLE.path} --sync --wait --verify

Every input of action.yml is an argument, with hyphens or underscores; one without a value is true. Left out, these are the sandbox's:
  --endpoint                 http://127.0.0.1:${SAMPLE.port}, for IAM and STS too
  --url                      http://127.0.0.1:${SAMPLE.sourcePort}/${SAMPLE.source}.git, as if the step ran in that repository
  --access-key, --secret-key the sandbox's access key, unless another way to sign in is given
`;

/** Inputs of which one is enough to say how to sign in. */
const SIGN_IN = ['token', 'access_key', 'secret_key', 'domain_name', 'identity_provider', 'provider_urn'];

const args = process.argv.slice(2);
if (args.length === 0 || args.includes('--help')) console.log(USAGE);
else await tryStep(args);

async function tryStep(given: readonly string[]): Promise<void> {
  let asked: Record<string, string>;
  try {
    asked = readStepArguments(given, fileURLToPath(new URL('..', import.meta.url)));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  const endpoint = asked['endpoint'] ?? `http://127.0.0.1:${SAMPLE.port}`;
  const step = await runAction({
    inputs: { endpoint, iam_endpoint: endpoint, sts_endpoint: endpoint, ...credentialsFor(asked), ...asked },
    github: { server_url: `http://127.0.0.1:${SAMPLE.sourcePort}`, repository: SAMPLE.source },
  });
  printStep(step);
  if (step.outputs['error_code'] === 'NetworkError')
    console.log(`\n${indent(`Does the sandbox run? Start it in another terminal: npm run sandbox`)}`);
  process.exitCode = step.exitCode ?? 1;
}

function credentialsFor(asked: Readonly<Record<string, string>>): Record<string, string> {
  if (SIGN_IN.some((name) => name in asked)) return {};
  return { access_key: DEFAULT_ACCESS_KEY.accessKey, secret_key: DEFAULT_ACCESS_KEY.secretKey };
}
