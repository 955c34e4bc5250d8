import { actionsRunner } from './action/runner';
import { run } from './run';

await run(actionsRunner());
