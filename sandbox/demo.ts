import { parseArgs } from 'node:util';
import { indent, printStep } from './print-step';
import { runAction } from './runner';
import {
  DEFAULT_ACCESS_KEY,
  DEFAULT_AGENCY,
  DEFAULT_IDENTITY_PROVIDER,
  DEFAULT_PROJECT,
  DEFAULT_USER,
  type Sandbox,
  startSandbox,
} from './sandbox';
import { startSource } from './source';

type Inputs = Readonly<Record<string, string>>;

/** Inputs that sign in to the sandbox, by kind of credential. */
const SIGN_IN: Readonly<Record<string, (sandbox: Sandbox) => Inputs>> = {
  token: (sandbox) => ({ token: sandbox.issueToken({ length: 200 }) }),
  access_key: () => ({ access_key: DEFAULT_ACCESS_KEY.accessKey, secret_key: DEFAULT_ACCESS_KEY.secretKey }),
  password: () => ({
    domain_name: DEFAULT_USER.domain,
    username: DEFAULT_USER.name,
    password: DEFAULT_USER.password,
    project_name: DEFAULT_PROJECT.name,
  }),
  identity_provider: () => ({
    identity_provider: DEFAULT_IDENTITY_PROVIDER.id,
    project_name: DEFAULT_PROJECT.name,
  }),
  agency: () => ({ provider_urn: DEFAULT_AGENCY.providerUrn, agency_urn: DEFAULT_AGENCY.urn }),
};

const kinds = Object.keys(SIGN_IN).join(', ');
const { values } = parseArgs({
  options: { 'sign-in': { type: 'string', default: 'token' }, help: { type: 'boolean', default: false } },
});
const signIn = SIGN_IN[values['sign-in']];

if (values.help || !signIn) {
  console.log(
    `Shows the packaged action at work on a sandbox of its own.\n\n  --sign-in <kind>  one of ${kinds} (default: token)`,
  );
  process.exitCode = values.help ? 0 : 1;
} else {
  await show(signIn);
}

async function show(credentialsFor: (sandbox: Sandbox) => Inputs): Promise<void> {
  const source = await startSource();
  const sandbox = await startSandbox();
  try {
    const website = await source.createRepository('acme/website', { branches: ['main', 'next'], commits: 3 });
    const repository = sandbox.addRepository({ id: 2112029, path: 'mirrors/website' });
    const host = { endpoint: sandbox.url, iam_endpoint: sandbox.url, sts_endpoint: sandbox.url };
    const inputs = { ...host, ...credentialsFor(sandbox), url: website.url };

    heading('1. Associate repository 2112029 with the source, synchronize it and wait');
    const step = await runAction({
      inputs: { ...inputs, repository_id: '2112029', sync: 'true', wait: 'true' },
      env: sandbox.oidc.env,
    });
    printStep(step);

    heading('2. Does the mirror hold the commits of the source?');
    const [there, here] = await Promise.all([repository.branches(), website.branches()]);
    for (const [branch, commit] of Object.entries(here)) {
      console.log(
        `  ${branch.padEnd(6)} source ${commit.slice(0, 12)}   mirror ${there[branch]?.slice(0, 12) ?? 'missing'}`,
      );
    }
    const isEqual = JSON.stringify(there) === JSON.stringify(here);
    console.log(isEqual ? '\n  Yes, every branch.' : '\n  NO.');

    heading('3. A second run changes nothing');
    const again = await runAction({ inputs: { ...inputs, repository_id: '2112029' }, env: sandbox.oidc.env });
    console.log(indent(again.log));
    console.log(`\n  outcome: ${again.outputs['outcome'] ?? ''}, changed: ${again.outputs['changed'] ?? ''}`);

    heading('4. A failure: the repository does not exist');
    const failure = await runAction({ inputs: { ...inputs, repository_id: '404' }, env: sandbox.oidc.env });
    printStep(failure);

    const isAsShown =
      step.exitCode === 0 && isEqual && again.outputs['outcome'] === 'unchanged' && failure.exitCode === 1;
    if (!isAsShown) process.exitCode = 1;
  } finally {
    await Promise.all([sandbox.stop(), source.stop()]);
  }
}

function heading(text: string): void {
  console.log(`\n\u001b[1m${text}\u001b[0m\n`);
}
