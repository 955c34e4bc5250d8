import { fault, type Exchange, type Fault } from '../../sandbox/sandbox';

/** Turns of the event loop after which nothing that was on its way is still to come: request, reply, and the next request take a few. */
const QUIET_TURNS = 40;

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

  constructor(
    /** What those get that were on their way: the same, or a 503, after which they would be sent again. */
    private readonly others: 'refused' | 'busy',
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
      const isFirst = this.arrivals === 1;
      void this.hold(isFirst).then(() => (isFirst || this.others === 'refused' ? refuse : beBusy)(exchange));
      return isFirst || this.others === 'refused' ? 401 : 503;
    },
  };

  private async hold(isFirst: boolean): Promise<void> {
    if (isFirst) {
      for (let seen = 0; seen !== this.arrivals; await turns(QUIET_TURNS)) seen = this.arrivals;
      this.isTold = true;
      return;
    }
    while (!this.isTold) await turns(1);
    await turns(QUIET_TURNS);
  }
}

function refuse(exchange: Exchange): number | undefined {
  return fault.error('a', 401, REFUSAL_CODE, 'Incorrect IAM authentication information').deliver(exchange);
}

function beBusy(exchange: Exchange): number | undefined {
  return fault.serverError(503).deliver(exchange);
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
