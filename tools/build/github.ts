/**
 * Stands in for @actions/github in the bundle: its context, which is all that this action reads of it, without the client for GitHub's
 * API. (The action in discover/ lists repositories and has that client.)
 */
import { Context } from '../../node_modules/@actions/github/lib/context.js';

export const context = new Context();
