import { parseArgs } from 'node:util';
import { probe, type ProbeOptions } from './probe';

const USAGE = `Asks CodeArts Repo what its documents leave open, and prints a report without any secret, id or name,
ready for the issue form "Report from the live service".

  --repository-id <n>     a repository whose settings you may change; it is only read without --write
  --region <id>           default: as the action's
  --endpoint, --iam-endpoint, --sts-endpoint <url>
  --burst <n>             so many reads in a row, to meet the rate limit (default: 0)
  --write                 associate, synchronize and change settings: for a repository that NOBODY NEEDS
  --url <url>             with --write: the public source to mirror
  --create-in <uuid>      with --write: also create a repository in that CodeArts project, and leave it there
  --help

Credentials come from the environment, as the action takes them: HUAWEICLOUD_SDK_AK and _SK, HW_AUTH_TOKEN, …
or INPUT_TOKEN, INPUT_DOMAIN_NAME with INPUT_USERNAME and INPUT_PASSWORD.
`;

const { values } = parseArgs({
  options: {
    'repository-id': { type: 'string' },
    region: { type: 'string' },
    endpoint: { type: 'string' },
    'iam-endpoint': { type: 'string' },
    'sts-endpoint': { type: 'string' },
    burst: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    url: { type: 'string' },
    'create-in': { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** What is wrong with the command line; undefined if nothing is. */
function problem(): string | undefined {
  if (!/^\d+$/.test(values['repository-id'] ?? '')) return '--repository-id must be a number';
  if (!/^\d{1,4}$/.test(values.burst)) return '--burst must be a number of at most four digits';
  if (values.write && values.url === undefined) return '--write needs --url';
  if (!values.write && (values.url ?? values['create-in']) !== undefined) return '--url and --create-in need --write';
  return undefined;
}

const wrong = problem();
if (values.help || wrong !== undefined) {
  console.log(wrong === undefined ? USAGE : `${wrong}\n\n${USAGE}`);
  process.exitCode = values.help ? 0 : 1;
} else {
  await report();
}

async function report(): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort(new Error('stopped'));
  });
  const named = ['region', 'endpoint', 'iam-endpoint', 'sts-endpoint'] as const;
  const given = named.flatMap((name): [string, string][] =>
    values[name] === undefined ? [] : [[name.replaceAll('-', '_'), values[name]]],
  );
  const createIn = values['create-in'];
  const options: ProbeOptions = {
    repositoryId: Number(values['repository-id']),
    inputs: Object.fromEntries(given),
    env: process.env,
    burst: Number(values.burst),
    signal: stop.signal,
    ...(values.write && { write: { url: values.url ?? '', ...(createIn !== undefined && { createIn }) } }),
  };
  try {
    console.log(await probe(options));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
