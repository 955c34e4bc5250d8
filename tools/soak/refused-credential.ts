import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { fault, type Exchange, type Fault } from '../../sandbox/sandbox';

/** Turns of the event loop after which nothing that was on its way is still to come: request, reply, and the next request take a few … */
const QUIET_TURNS = 40;

/** … where the client runs in this process. Another process takes as long as the machine lets it. */
const QUIET_MS = 400;

/** The code that the gateway refuses a credential with. */
export const REFUSAL_CODE = 'APIGW.0301';

/**
 * A credential that is refused from some request on. The requests that are on their way by then are held until no more come; the first is
 * refused, and only when the client can have read that do the others get their answers. What comes later, the client could have left.
 */
export class RefusedCredential {
  /** Requests that were sent although the refusal was known. */
  late = 0;
  /** Requests that the refusal, or what it held up, was the answer to. */
  met = 0;
  private arrivals = 0;
  private isTold = false;
  private telling: Promise<void> | undefined;

  constructor(
    /** What those get that were on their way: the same, or a 503, after which they would be sent again. */
    private readonly others: 'refused' | 'busy',
    private readonly isOtherProcess: boolean,
  ) {}

  /** What all requests meet from then on. */
  readonly refusal: Fault = {
    name: 'refused credential',
    at: 'without effect',
    deliver: (exchange) => {
      this.met += 1;
      this.arrivals += 1;
      if (this.isTold) {
        this.late += 1;
        return refuse(exchange);
      }
      const isFirst = this.telling === undefined;
      const told = (this.telling ??= this.tell());
      const answer = isFirst || this.others === 'refused' ? refuse : beBusy;
      void told.then(() => (isFirst ? undefined : this.quiet())).then(() => answer(exchange));
      return answer === refuse ? 401 : 503;
    },
  };

  /** Waits until the first may be answered. */
  private async tell(): Promise<void> {
    for (let seen = 0; seen !== this.arrivals; await this.quiet()) seen = this.arrivals;
    this.isTold = true;
  }

  private async quiet(): Promise<void> {
    if (this.isOtherProcess) await delay(QUIET_MS);
    else for (let turns = 0; turns < QUIET_TURNS; turns++) await turn();
  }
}

function refuse(exchange: Exchange): number | undefined {
  return fault.error('a', 401, REFUSAL_CODE, 'Incorrect IAM authentication information').deliver(exchange);
}

function beBusy(exchange: Exchange): number | undefined {
  return fault.serverError(503).deliver(exchange);
}
