import { actionsRunner } from '../runner/actions-runner';

// A module of its own, for the bundler lists the licences of what is imported this way only.
const { discover } = await import('./discover');
await discover(actionsRunner());
