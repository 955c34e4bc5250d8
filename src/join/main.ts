import { actionsRunner } from '../action/runner';
import { join } from './join';

join(actionsRunner());
