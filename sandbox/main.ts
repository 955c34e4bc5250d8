import { parseArgs } from 'node:util';
import { SAMPLE } from './sample';
import { DEFAULT_PROJECT, DEFAULT_USER, startSandbox } from './sandbox';
import { type Source, startSource } from './source';

const USAGE = `A CodeArts Repo of one's own on 127.0.0.1, to try the action against.

  --port <n>         port of the sandbox (default: ${SAMPLE.port}; 0: any free one)
  --source-port <n>  port of the source's git server (default: ${SAMPLE.sourcePort}; 0: any free one)
  --latency <ms>     time added to every answer (default: 0)
  --private          the source wants a user name and a password
  --help
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(SAMPLE.port) },
    'source-port': { type: 'string', default: String(SAMPLE.sourcePort) },
    latency: { type: 'string', default: '0' },
    private: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run().catch(explainTakenPort);

async function run(): Promise<void> {
  const interrupted = new Promise<unknown>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
  });
  const source = await startSource({ port: Number(values['source-port']) });
  const stopSandbox = await startSandboxFor(source).catch(async (error: unknown) => {
    await source.stop();
    throw error;
  });
  await interrupted;
  await Promise.all([stopSandbox(), source.stop()]);
  console.log('Stopped.');
}

/** Starts the sandbox and prints what to do with it; returns what stops it. */
async function startSandboxFor(source: Source): Promise<() => Promise<void>> {
  const { credentials, repositoryId } = SAMPLE;
  const sample = await source.createRepository(SAMPLE.source, {
    branches: ['main', 'next'],
    commits: 3,
    ...(values.private ? { credentials } : {}),
  });
  const sandbox = await startSandbox({ port: Number(values.port), latencyMs: Number(values.latency) });
  const project = sandbox.addProject({ group: SAMPLE.group });
  const repository = sandbox.addRepository({ id: repositoryId, path: SAMPLE.path });

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

Or run a step from another terminal:
  ${tryCommand(sandbox.url, sample.url)}

Ctrl-C stops it and removes its files.`);

  return () => sandbox.stop();
}

/** The command that runs a step against this sandbox; what it knows by itself is left out. */
function tryCommand(endpoint: string, url: string): string {
  const { credentials, path, port, source, sourcePort } = SAMPLE;
  return [
    'npm run try --',
    ...(endpoint === `http://127.0.0.1:${port}` ? [] : [`--endpoint ${endpoint}`]),
    `--repository ${path}`,
    ...(url === `http://127.0.0.1:${sourcePort}/${source}.git` ? [] : [`--url ${url}`]),
    ...(values.private ? [`--source-username ${credentials.username} --source-password ${credentials.password}`] : []),
    '--sync --wait --verify',
  ].join(' ');
}

function explainTakenPort(error: NodeJS.ErrnoException & { port?: number }): void {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${error.port ?? ''} is taken. Take others: npm run sandbox -- --port 0 --source-port 0`);
  process.exitCode = 1;
}
