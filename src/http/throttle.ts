import type { Clock } from '../clock';
import { learn, type Lesson, rateOf, SECOND } from './service-rate';

/** Of a service that was not asked yet nobody knows how much it takes: so many requests may be under way, and more with each answer. */
const FIRST_REQUESTS = 12;
const MORE_WITH_EACH = 0.5;

/** Requests a second that need not be spread out any more; also how many requests are remembered. */
const UNLIMITED = 1000;

/** Why an alarm is stopped. Said once, for it is stopped often. */
const RUNG = new Error('the next turn is another one');

/** A request that waits for its turn. */
interface Ticket {
  /** When its pause is over, and when it leaves at the latest. */
  readyAt: number;
  leavesBy: number;
  /** Told the time at which it leaves. */
  leave: (now: number) => void;
}

/**
 * Finds the rate that a service takes, and holds the requests of a whole run to it. Until the service says "too many" (429) everything
 * leaves at once, once a few answers have come. Then requests are spread out, in the order in which they asked for their turn.
 */
export class Throttle {
  private readonly waiting: Ticket[] = [];
  private alarm: AbortController | undefined;
  /** When the last requests left, and when those left that the service took. */
  private readonly left: number[] = [];
  private readonly taken: number[] = [];
  private underWay = 0;
  private allowed = FIRST_REQUESTS;
  private opensAt = 0;
  private lesson: Lesson | undefined;

  constructor(
    private readonly clock: Clock,
    /** No pause and turn together are longer. */
    private readonly maxWaitMs: number,
  ) {}

  /**
   * Waits for `pauseMs`, and then for the request's turn. Its end must be told by one of the methods below.
   * @returns the time at which it leaves
   * @throws the signal's reason
   */
  turn(pauseMs: number, signal: AbortSignal): Promise<number> {
    return new Promise((resolve, reject) => {
      const now = this.clock.now();
      const giveUp = () => {
        this.remove(ticket);
        // Or a pause that nobody waits for would keep the process alive.
        if (this.waiting.length === 0) this.alarm?.abort(RUNG);
        reject(signal.reason as Error);
      };
      const ticket: Ticket = {
        readyAt: now + Math.min(pauseMs, this.maxWaitMs),
        leavesBy: now + this.maxWaitMs,
        leave: (leftAt) => {
          signal.removeEventListener('abort', giveUp);
          resolve(leftAt);
        },
      };
      this.waiting.push(ticket);
      signal.addEventListener('abort', giveUp, { once: true });
      if (signal.aborted) giveUp();
      else this.letGo();
    });
  }

  /** The service took a request, whatever it said of it. */
  answered(leftAt: number): void {
    remember(this.taken, leftAt);
    const { lesson } = this;
    if (!lesson) this.allowed += MORE_WITH_EACH;
    else if (leftAt > lesson.to) lesson.answered++;
    else if (leftAt >= lesson.from) lesson.taken++;
    if (lesson && rateOf(lesson) >= UNLIMITED) this.lesson = undefined;
    this.lost();
  }

  /** The service said "too many"; nobody leaves before the pause that it asked for is over. */
  refused(leftAt: number, retryAfterMs: number): void {
    const now = this.clock.now();
    this.opensAt = Math.max(this.opensAt, now + retryAfterMs);
    // The other refusals of one crowd teach nothing more.
    if (!this.lesson || leftAt > this.lesson.to) {
      const from = Math.min(leftAt, now - SECOND);
      this.lesson = learn(from, now, this.taken.filter((at) => at >= from).length, this.lesson);
    }
    this.lost();
  }

  /** A request ended, and nobody knows whether the service took it. */
  lost(): void {
    this.underWay--;
    this.letGo();
  }

  /** Lets everyone go whose turn it is, and comes back for the next one. */
  private letGo(): void {
    this.alarm?.abort(RUNG);
    this.alarm = undefined;
    while (this.waiting.length > 0) {
      const now = this.clock.now();
      const { at, ticket } = this.next();
      if (at > now) {
        this.wakeIn(at - now);
        return;
      }
      this.remove(ticket);
      this.underWay++;
      remember(this.left, now);
      ticket.leave(now);
    }
  }

  private wakeIn(ms: number): void {
    const alarm = new AbortController();
    this.alarm = alarm;
    this.clock.sleep(ms, alarm.signal).then(
      () => {
        this.letGo();
      },
      () => undefined,
    );
  }

  /** Who leaves next, and when: the first that is ready when there is room, or the first of all where the last would come too late else. */
  private next(): { at: number; ticket: Ticket } {
    const { waiting, left, lesson } = this;
    const rate = lesson ? rateOf(lesson) : Infinity;
    const last = left.at(-1) ?? -Infinity;
    // At a very low rate a crowd goes faster, evenly, so that its last one leaves in time.
    const inTime = waiting.map(({ leavesBy }, place) => (leavesBy - last) / (place + 1));
    const spacing = Math.max(0, Math.min(SECOND / rate, ...inTime));
    // After a crowd that nobody had spread out, the second in which the service counts has to pass.
    const afterCrowd = lesson ? (left.at(-Math.max(1, Math.floor(rate))) ?? -Infinity) + SECOND : -Infinity;
    const isFull = !lesson && this.underWay >= this.allowed;
    const room = isFull ? Infinity : Math.max(this.opensAt, last + spacing, afterCrowd);
    const due = Math.max(room, Math.min(...waiting.map(({ readyAt }) => readyAt)));
    const latest = Math.min(...waiting.map(({ leavesBy }, place) => leavesBy - place * spacing));
    const first = waiting[0] as Ticket;
    if (due > latest) return { at: latest, ticket: first };
    return { at: due, ticket: waiting.find(({ readyAt }) => readyAt <= due) ?? first };
  }

  private remove(ticket: Ticket): void {
    const place = this.waiting.indexOf(ticket);
    if (place !== -1) this.waiting.splice(place, 1);
  }
}

/** Adds a time to those that are remembered. */
function remember(times: number[], at: number): void {
  times.push(at);
  if (times.length > UNLIMITED) times.shift();
}
