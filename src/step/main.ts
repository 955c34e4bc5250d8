import { actionsRunner, leave } from '../runner/actions-runner';
import { run } from './run';

// Not awaited: CommonJS has no top-level await, and what the bundler puts in its place would be read at every start.
void run(actionsRunner()).then(leave);
