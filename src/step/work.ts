import type { Clock } from '../clock';
import type { Inputs } from '../inputs/inputs';
import { regionMeantBy } from '../inputs/region';
import type { Runner } from '../runner/runner';
import { workOnMany } from './many';
import { workOnOne } from './one';
import { openSession } from './session';

/** Does what the inputs ask for. Returns whether all went well. */
export async function work(inputs: Inputs, runner: Runner, clock: Clock, signal: AbortSignal): Promise<boolean> {
  if (inputs.unknownRegion !== undefined) {
    const meant = regionMeantBy(inputs.unknownRegion);
    runner.notice({
      title: 'Unknown region',
      message: `${inputs.unknownRegion} is not a region this version knows; trying ${inputs.endpoints.codearts}.${meant === undefined ? '' : ` Did you mean ${meant}?`} To use another host, set the input endpoint.`,
    });
  }
  const session = await openSession(inputs, { runner, clock, signal });
  try {
    return inputs.work.kind === 'one'
      ? await workOnOne(inputs.work.task, session)
      : await workOnMany(inputs.work, session);
  } finally {
    session.close();
  }
}
