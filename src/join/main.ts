import { actionsRunner } from '../runner/actions-runner';
import { join } from './join';

join(actionsRunner());
