import { describe, expect, it } from '@jest/globals';
import { INPUT_NAMES, warnOfNearNames } from '../../src/inputs/input-names';
import { RecordingRunner } from '../support/recording-runner';

function warningsFor(...variables: string[]): string[] {
  const runner = new RecordingRunner({}, Object.fromEntries(variables.map((name) => [name, 'true'])));
  warnOfNearNames(runner, INPUT_NAMES);
  return runner.annotations.map(({ level, message }) => `${level}: ${message}`);
}

describe('an input whose name is a little wrong', () => {
  it.each([
    ['INPUT_SYCN', 'sync'],
    ['INPUT_ACCESS-KEY', 'access_key'],
    ['INPUT_ACCESSKEY', 'access_key'],
    ['INPUT_SECRET KEY', 'secret_key'],
    ['INPUT_REPO_ID', 'repository_id'],
    ['INPUT_REPOSITORYID', 'repository_id'],
    ['INPUT_MIRROR', 'mirrors'],
    ['INPUT_DRYRUN', 'dry_run'],
    ['input_dry-run', 'dry_run'],
    ['INPUT_SOURCE_USER', 'source_username'],
  ])('%s is told with the right one: %s', (variable, name) => {
    expect(warningsFor(variable)).toEqual([expect.stringMatching(new RegExp(`^warning: .*did you mean ${name}\\?$`))]);
  });

  it.each(['INPUT_URL', 'INPUT_SYNC', 'INPUT_BRANCH', 'INPUT_', 'INPUT', 'INPUTS_SYCN', `INPUT_${'X'.repeat(10_000)}`])(
    'is not what %s is',
    (variable) => {
      expect(warningsFor(variable)).toEqual([]);
    },
  );

  it('is told once for each', () => {
    expect(warningsFor('INPUT_SYCN', 'INPUT_WIAT')).toHaveLength(2);
  });
});
