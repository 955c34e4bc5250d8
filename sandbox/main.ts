import { parseArgs } from 'node:util';
import { DEFAULT_PROJECT, DEFAULT_USER, startSandbox } from './sandbox';
import { startSource } from './source';

const USAGE = `A CodeArts Repo of one's own on 127.0.0.1, to try the action against.

  --port <n>         port of the sandbox (default: any free one)
  --source-port <n>  port of the source's git server (default: any free one)
  --latency <ms>     time added to every answer (default: 0)
  --private          the source wants a user name and a password
  --help
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'source-port': { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
    private: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run();

async function run(): Promise<void> {
  const interrupted = new Promise<unknown>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  const repositoryId = 2112029;
  const credentials = { username: 'reader', password: 'Sample-Passw0rd' };
  const source = await startSource({ port: Number(values['source-port']) });
  const sample = await source.createRepository('sample/website', {
    branches: ['main', 'next'],
    commits: 3,
    ...(values.private ? { credentials } : {}),
  });
  const sandbox = await startSandbox({ port: Number(values.port), latencyMs: Number(values.latency) });
  const project = sandbox.addProject({ group: 'mirrors' });
  const repository = sandbox.addRepository({ id: repositoryId, path: 'mirrors/website' });

  console.log(`CodeArts Repo, IAM   ${sandbox.url}
Repository           ${repositoryId} (${repository.path})
CodeArts project     ${project.uuid} (own group: ${project.ownGroup.path})
Source               ${sample.url}${values.private ? ` (${credentials.username} / ${credentials.password})` : ''}
Mirror's git folder  ${repository.gitDir} (from the first synchronization on)
IAM user             ${DEFAULT_USER.domain} / ${DEFAULT_USER.name} / ${DEFAULT_USER.password}, project ${DEFAULT_PROJECT.name}

Inputs to paste under "with:":
  repository_id: ${repositoryId}
  url: ${sample.url}
  endpoint: ${sandbox.url}
  iam_endpoint: ${sandbox.url}
  token: ${sandbox.issueToken({ length: 120 })}

Ctrl-C stops it and removes its files.`);

  await interrupted;
  await Promise.all([sandbox.stop(), source.stop()]);
  console.log('Stopped.');
}
