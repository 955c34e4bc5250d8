import { actionsRunner } from './action/runner';
import { run } from './run';

void run(actionsRunner());
