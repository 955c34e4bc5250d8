import { answerFaults } from './answer-faults';
import { byteFaults } from './byte-faults';

/** Everything that can be made to go wrong; `effect` says whether the operation is done nevertheless. */
export const fault = { ...byteFaults, ...answerFaults };
