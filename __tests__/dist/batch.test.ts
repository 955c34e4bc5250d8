import { describe, expect, it } from '@jest/globals';
import { play, type Played, type Scene, verdict } from './play';
import { type Answer, html, mirror, NO_MIRROR, refuse, type Script, SOURCE, trouble } from './scripted-service';

const list = (count: number) =>
  JSON.stringify(Array.from({ length: count }, (_, index) => ({ repository_id: index + 1, url: SOURCE })));
const forEach =
  (answer: (repositoryId: number) => Answer): Answer =>
  ({ repositoryId }) =>
    answer(repositoryId);
const created = forEach((id) => mirror({ id: 100 + id }, 201));

type Row = Readonly<Record<string, unknown>>;
const rowsOf = ({ outputs }: Played) => JSON.parse(outputs['results'] ?? '') as Row[];
const many = (mirrors: string, script: Script, inputs: Record<string, string> = {}, scene: Scene = {}) =>
  play(script, { ...scene, inputs: { mirrors, ...inputs } });

describe('Many mirrors', () => {
  const script: Script = {
    show: forEach((id) => {
      if (id === 2) return mirror({ number_of_failures: 3, endpoint_uuid: 'e-1', last_error: 'an old one' });
      if (id === 3) return refuse(401, 'CH.080401', 'Not a member.');
      if (id === 5) return mirror({ url: 'https://other.example/x.git' });
      return NO_MIRROR;
    }),
    associate: forEach((id) => (id === 6 ? refuse(401, 'CH.080401', 'Not a member.') : created)),
  };

  it.concurrent('go on after failures of single repositories; totals, rows and failure outputs tell all', async () => {
    const played = await many(list(6), script);
    expect(played.exitCode).toBe(1);
    expect(played.outputs).toMatchObject({
      ...{ outcome: 'failed', changed: 'true', total: '6', associated: '2', updated: '0', unchanged: '1', failed: '3' },
      ...{ error_code: 'CH.080401', error_msg: 'Not a member.', http_status: '401', request_id: 'req-show' },
    });
    for (const name of ['mirror_id', 'status', 'repository_id', 'url', 'last_update_at', 'jid', 'last_error'])
      expect(played.outputs[name] ?? '').toBe('');
    const rows = rowsOf(played);
    expect(rows.map(({ repository_id }) => repository_id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows[0]).toEqual({
      ...{ repository_id: 1, url: SOURCE, outcome: 'associated', changed: true, mirror_id: 101, status: 'finished' },
      ...{
        last_update_at: '2025-04-24T20:04:44.000+08:00',
        last_successful_update_at: '2025-04-24T20:04:44.000+08:00',
      },
      ...{ mirroring_enabled: true, is_private: false, created: false },
    });
    expect(rows[1]).toMatchObject({
      outcome: 'unchanged',
      changed: false,
      number_of_failures: 3,
      endpoint_uuid: 'e-1',
    });
    expect(rows[2]).toEqual({
      ...{ repository_id: 3, url: SOURCE, outcome: 'failed', changed: false, created: false },
      ...{ error_code: 'CH.080401', error_msg: 'Not a member.', http_status: 401, request_id: 'req-show' },
    });
    expect(rows[4]).toMatchObject({ outcome: 'failed', error_code: 'Conflict', url: 'https://other.example/x.git' });
    expect(played.files[resultsFile(played)]).toBe(played.outputs['results']);
  });

  it.concurrent('have one annotation a cause: how many and which', async () => {
    const played = await many(list(6), script);
    expect(played.errors.map(({ title }) => title)).toEqual(['CH.080401', 'Conflict']);
    expect(played.errors[0]?.message).toMatch(/^2 .*\b3, 6\b/);
    expect(played.errors[1]?.message).toMatch(/^1 .*\b5\b/);
  });

  it.concurrent('have ten annotations at most, the first failure among them', async () => {
    const show = forEach((id) => refuse(400, id === 1 ? 'A.first' : `B.${Math.floor(id / 2)}`));
    const played = await many(list(23), { show });
    expect(played.errors).toHaveLength(10);
    expect(played.outputs['error_code']).toBe('A.first');
    expect(played.errors.map(({ title }) => title)).toContain('A.first');
    expect(played.outputs['failed']).toBe('23');
  });

  it.concurrent('name repositories by path where the look-up failed', async () => {
    const mirrors = JSON.stringify(['a/b', 'a/c'].map((repository) => ({ repository, url: SOURCE })));
    const played = await many(mirrors, { lookup: refuse(404, 'CH.010117'), search: { status: 200, body: {} } });
    expect(played.errors[0]?.message).toMatch(/^2 .*a\/b, a\/c/);
  });

  it.concurrent.each<[what: string, answer: Answer]>([
    ['CH.00000002', refuse(401, 'CH.00000002')],
    ['CH.00000001', refuse(401, 'CH.00000001')],
    ['DEV.00000003', refuse(401, 'DEV.00000003')],
    ['APIG.0301', refuse(401, 'APIG.0301')],
    ['a page with 401', html(401)],
  ])('stop when the credential is refused, before it is locked: %s', async (_what, show) => {
    const played = await many(list(30), { show }, { concurrency: '64' });
    expect(played.service.asked.length).toBeLessThanOrEqual(5);
    const outcomes = rowsOf(played).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(played.service.asked.length);
    expect(outcomes.at(-1)).toBe('skipped');
    expect(played.outputs).toMatchObject({ total: '30', failed: String(played.service.asked.length) });
  });

  it.concurrent('stop when the exchange is refused, after one try', async () => {
    const password = { status: 401, body: { error: { code: 401, message: 'wrong', title: 'Unauthorized' } } };
    const user = { domain_name: 'd', username: 'u', password: 'CANARYpassword' };
    const played = await many(list(20), { password }, user);
    expect(verdict(played)).toBe('1 failed IAM.401: password');
  });

  it.concurrent('do not stop for a repository of which the user is no member', async () => {
    const played = await many(list(12), { show: refuse(401, 'CH.080401') });
    expect(played.outputs).toMatchObject({ total: '12', failed: '12' });
    expect(played.errors).toHaveLength(1);
  });

  it.concurrent('are never more in flight than concurrency says', async () => {
    let inFlight = 0;
    let most = 0;
    const show: Answer = async () => {
      most = Math.max(most, (inFlight += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      inFlight -= 1;
      return mirror();
    };
    const played = await many(list(12), { show }, { concurrency: '3' });
    expect(verdict(played)).toMatch(/^0 unchanged/);
    expect(most).toBeLessThanOrEqual(3);
    expect(played.service.connections).toBeLessThanOrEqual(3);
  });

  it.concurrent.each([
    ['at once', 1, 0],
    ['later', 5, 8],
  ])('slow down together after a 429 that comes %s', async (_when, refused, onTheirWay) => {
    const arrivals: number[] = [];
    const show: Answer = ({ nth }) => {
      arrivals.push(performance.now());
      return nth === refused ? trouble(429, '1') : mirror();
    };
    const played = await many(list(20), { show }, { concurrency: '4' });
    expect(played.exitCode).toBe(0);
    const at = arrivals[refused - 1] ?? 0;
    const hasty = arrivals.slice(refused).filter((arrival) => arrival - at < 900);
    expect(hasty.length).toBeLessThanOrEqual(onTheirWay);
  });

  it.concurrent.each<[what: string, show: Answer, inputs: Record<string, string>, expected: Record<string, string>]>([
    ['associated', forEach((id) => (id === 1 ? NO_MIRROR : mirror())), {}, { outcome: 'associated', changed: 'true' }],
    ['unchanged', mirror(), {}, { outcome: 'unchanged', changed: 'false' }],
    [
      'planned',
      forEach((id) => (id === 1 ? NO_MIRROR : mirror())),
      { dry_run: 'true' },
      { outcome: 'planned', changed: 'true' },
    ],
    ['checked', mirror(), { mode: 'check' }, { outcome: 'unchanged', changed: 'false' }],
  ])('come to the most that was done: %s', async (_what, show, inputs, expected) => {
    const played = await many(list(3), { show, associate: created }, inputs);
    expect(played.exitCode).toBe(0);
    expect(played.outputs).toMatchObject({ ...expected, total: '3', failed: '0' });
  });

  it.concurrent.each<[what: string, inputs: Record<string, string>]>([
    ['list', { mirrors: '[]' }],
    ['comment', { mirrors: '# nothing yet' }],
    ['shard', { mirrors: list(2), shard: '3/3' }],
  ])('that are none are a success with a notice and zeros: an empty %s', async (_what, inputs) => {
    const played = await play({}, { inputs });
    expect(played.exitCode).toBe(0);
    expect(played.notices).toHaveLength(1);
    const zeros = { total: '0', associated: '0', updated: '0', unchanged: '0', failed: '0', results: '[]' };
    expect(played.outputs).toMatchObject(zeros);
    expect(played.files[resultsFile(played)]).toBe('[]');
  });

  it.concurrent('are divided among shards without rest', async () => {
    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => many(list(7), { show: mirror() }, { shard })),
    );
    const ids = shards.flatMap((played) => rowsOf(played).map(({ repository_id }) => repository_id));
    expect(ids.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(shards.map(({ outputs }) => outputs['total']).toSorted()).toEqual(['2', '2', '3']);
  });

  it.concurrent('have results beyond 900 KB only in the file, with a warning', async () => {
    const show = mirror({ last_error: 'x'.repeat(2000) });
    const played = await many(
      '',
      { show },
      { mirrors: '', mirrors_file: 'list.json' },
      { workspace: { 'list.json': list(600) } },
    );
    expect(played.exitCode).toBe(0);
    expect(played.outputs).toMatchObject({ results: '', total: '600', unchanged: '600' });
    expect(played.warnings.some(({ message }) => message.includes('results_file'))).toBe(true);
    expect(JSON.parse(played.files[resultsFile(played)] ?? '')).toHaveLength(600);
  });

  it.concurrent('take the top-level inputs where an entry says nothing', async () => {
    const mirrors = '- repository_id: 1\n- {repository_id: 2, mirroring_enabled: true, url: "https://h/x"}\n';
    const update = { status: 200, body: {} };
    const script: Script = {
      show: NO_MIRROR,
      associate: ({ repositoryId }) => mirror(repositoryId === 2 ? { url: 'https://h/x' } : {}, 201),
      update,
    };
    const played = await many(mirrors, script, { mirroring_enabled: 'false', concurrency: '1' });
    expect(rowsOf(played).map(({ url }) => url)).toEqual([SOURCE, 'https://h/x']);
    const updates = played.service.asked.filter(({ operation }) => operation === 'update');
    expect(updates.map(({ repositoryId, body }) => [repositoryId, body])).toEqual([[1, '{"mirroring_enabled":false}']]);
  });

  it.concurrent('can be in a file of the workspace', async () => {
    const workspace = { 'conf/mirrors.yml': `- repository_id: 3\n  url: ${SOURCE}\n` };
    const played = await play({ show: mirror() }, { inputs: { mirrors_file: 'conf/mirrors.yml' }, workspace });
    expect(rowsOf(played).map(({ repository_id }) => repository_id)).toEqual([3]);
  });

  it.concurrent('with mistakes are told all at once, each by its place', async () => {
    const entries = [
      { repository_id: 'x', url: 'ssh://h/x' },
      { repository: 'a/b', repository_id: 7, url: SOURCE },
      { url: SOURCE },
      'text',
      { repository_id: 8, url: SOURCE, branch: 'main' },
      { repository_id: 9, url: SOURCE },
      { repository_id: '9', url: SOURCE },
      { repository_id: 10, url: 'https://u:CANARY@h/x', mirroring_enabled: 'yes' },
    ];
    const played = await many(JSON.stringify(entries), {});
    expect(verdict(played)).toBe('1 failed InvalidInput');
    const places = (played.errors[0]?.message ?? '').match(/^mirrors[^:]*(?=: )/gm);
    expect(places).toEqual([
      ...['mirrors[0].repository_id', 'mirrors[0].url', 'mirrors[1]', 'mirrors[2]', 'mirrors[3]'],
      ...['mirrors[4].branch', 'mirrors[6]', 'mirrors[7].url', 'mirrors[7].mirroring_enabled'],
    ]);
  });

  it.concurrent.each<[what: string, inputs: Record<string, string>]>([
    ['no list', { mirrors: 'repository_id: 7' }],
    ['broken JSON', { mirrors: '[{"repository_id": 7, "url": "https://u:CANARYsecret@h/x" x}]' }],
    ['broken YAML', { mirrors: '- {repository_id: 7, url: "https://u:CANARYsecret@h/x' }],
    ['a key twice', { mirrors: '- {repository_id: 7, repository_id: 8, url: "https://h/x"}' }],
    ['a bomb', { mirrors: `a: &a [1,1,1,1,1,1]\nb: &b [${'*a,'.repeat(90)}*a]\nc: [${'*b,'.repeat(90)}*b]` }],
    ['no file', { mirrors_file: 'missing.yml' }],
    ['a folder', { mirrors_file: '.' }],
    [
      'settings that check would not make',
      { mode: 'check', mirrors: `[{"repository_id":7,"url":"${SOURCE}","sync_branch_type":"all"}]` },
    ],
  ])('that can not be read are a problem: %s', async (_what, inputs) => {
    const played = await play({}, { inputs });
    expect(verdict(played)).toBe('1 failed InvalidInput');
    expect(played.errors[0]?.message).toMatch(/^mirrors/);
  });
});

function resultsFile({ files, outputs }: Played): string {
  return Object.keys(files).find((file) => outputs['results_file']?.endsWith(`/${file}`)) ?? 'not found';
}
