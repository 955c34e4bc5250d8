import { actionsRunner, leave } from '../runner/actions-runner';
import { discover } from './discover';

void discover(actionsRunner()).then(leave);
