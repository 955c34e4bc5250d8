import { fieldOf, isSuccess, told, wordOf } from './answer';
import type { Question, Scene } from './question';

/** No repository has these. */
const NO_BRANCH = 'probe/no-such-branch';
const NO_COMMIT = 'feedfacefeedfacefeedfacefeedfacefeedface';

export const mirrorPath = ({ repositoryId }: Scene): string => `/v4/repositories/${repositoryId}/remote-mirror`;
const refsPath = ({ repositoryId }: Scene): string => `/v4/repositories/${repositoryId}/repository`;

const mirror: Question = async (scene) => {
  const answer = await scene.client.ask('GET', mirrorPath(scene));
  if (!isSuccess(answer) || fieldOf(answer, 'url') === undefined) {
    const settled = answer.status === 404 || isSuccess(answer);
    return [{ question: 'What does reading answer where there is no mirror?', answer: told(answer), settled }];
  }
  const status = wordOf(fieldOf(answer, 'update_status'));
  return [
    {
      question: 'Which values has `update_status`?',
      answer: `seen at rest: ${status}; ${told(answer)}`,
      settled: false,
    },
  ];
};

const signIn: Question = async (scene) => {
  const { client, signIn: kind, hasProjectId } = scene;
  const answer = await client.ask('GET', mirrorPath(scene));
  const isTaken = answer.status !== undefined && answer.status !== 401 && answer.status !== 403;
  const findings = [];
  if (kind === 'access_key') {
    const without = hasProjectId && !answer.isRefused ? await client.askWithoutProject(mirrorPath(scene)) : answer;
    const compared = hasProjectId
      ? `with it ${told(answer)}, without it ${told(without)}`
      : `without it ${told(without)}`;
    const settled = isTaken && without.status !== undefined && (hasProjectId || without.status !== 401);
    findings.push({ question: 'Do access keys need `X-Project-Id`?', answer: compared, settled });
  }
  if (kind === 'agency' || kind === 'identity_provider' || kind === 'temporary_key') {
    const question = "Does CodeArts Repo accept a trust agency's temporary key, or a federated token?";
    findings.push({ question, answer: `${kind}: ${told(answer)}`, settled: isTaken });
  }
  if (kind === 'password') {
    const question = "Does a password with `nocatalog` give a token that fits Node.js's header limit?";
    findings.push({ question, answer: `a token of ${client.tokenLength} characters`, settled: client.tokenLength > 0 });
  }
  if (scene.region === 'eu-west-101') {
    const settled = answer.form === 'JSON';
    findings.push({
      question: 'Which host serves `eu-west-101`?',
      answer: `the action's default: ${told(answer)}`,
      settled,
    });
  }
  return findings;
};

const refs: Question = async (scene) => {
  const { client } = scene;
  const list = await client.ask('GET', `${refsPath(scene)}/branches?sort=name&view=all&offset=0&limit=100`);
  const branch = await client.ask('GET', `${refsPath(scene)}/branch?branch_name=${encodeURIComponent(NO_BRANCH)}`);
  const commit = await client.ask('GET', `${refsPath(scene)}/commits/${NO_COMMIT}/refs?type=branch&offset=0&limit=100`);
  const branches = Array.isArray(list.body) ? (list.body as unknown[]) : [];
  const withHead = branches.filter((item) => fieldOf({ ...list, body: item }, 'commit') !== undefined);
  const isEmpty = isSuccess(list) && branches.length === 0;
  return [
    {
      question: 'What is answered for a missing branch, a missing commit, or an empty repository?',
      answer: `branch: ${told(branch)}; commit: ${told(commit)}; ${isEmpty || !isSuccess(list) ? `list of branches: ${told(list)}` : 'the repository is not empty'}`,
      settled: branch.status !== undefined && commit.status !== undefined && branches.length === 0,
    },
    ...(branches.length === 0
      ? []
      : [
          {
            question: 'Does the list of branches tell their heads?',
            answer: `${withHead.length} of ${branches.length} with view=all: ${told(list)}`,
            settled: true,
          },
        ]),
  ];
};

const rate: Question = async (scene) => {
  const { client, burst } = scene;
  const question = 'What is the rate limit, and does 429 come with `Retry-After`?';
  for (let number = 1; number <= burst; number += 1) {
    const { status, retryAfter, isRefused } = await client.ask('GET', mirrorPath(scene));
    if (isRefused) return [];
    if (status !== 429) continue;
    const isPlain = retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter);
    const header = isPlain
      ? `Retry-After: ${retryAfter}`
      : retryAfter === undefined
        ? 'no Retry-After'
        : 'Retry-After as a date';
    return [{ question, answer: `429 at read ${number} in a row, ${header}`, settled: true }];
  }
  return burst === 0 ? [] : [{ question, answer: `no 429 in ${burst} reads in a row`, settled: false }];
};

/** Questions that change nothing. */
export const READING: readonly Question[] = [mirror, signIn, refs, rate];
