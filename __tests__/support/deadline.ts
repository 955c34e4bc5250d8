import { jest } from '@jest/globals';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Holds back every `setTimeout` of our own code (not those of Node), so that a deadline passes when the test says so. */
export function holdTimers(): void {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
    ],
  });
}

/** Lets that much time pass for what was held back. */
export function passTime(ms: number): void {
  jest.advanceTimersByTime(ms);
}

/** How many timers are held back. */
export function heldTimers(): number {
  return jest.getTimerCount();
}

/** Lets timers run by themselves again. */
export function releaseTimers(): void {
  jest.useRealTimers();
}

/** Resolves when the client has the status line and headers of the next reply. */
export function replyBegun(): Promise<void> {
  return new Promise((resolve) => {
    const begun = () => {
      unsubscribe(CHANNEL, begun);
      resolve();
    };
    subscribe(CHANNEL, begun);
  });
}

const CHANNEL = 'http.client.response.finish';
