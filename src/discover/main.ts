import { actionsRunner } from '../runner/actions-runner';
import { discover } from './discover';

void discover(actionsRunner());
