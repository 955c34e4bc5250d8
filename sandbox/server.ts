import { randomUUID } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Caller } from './accounts';
import { parsedJson, readOperations, type Operation } from './openapi';
import type { FaultPlan, RequestName } from './fault-plan';
import { apiError, Refusal, sendReply, type Reply, type ServicePart } from './reply';
import type { SignedRequest } from './signature';

/** One request, as it came and as it was answered. */
export interface RecordedRequest extends RequestName {
  readonly headers: IncomingHttpHeaders;
  rawBody: string;
  /** The parsed JSON body, or undefined. */
  body: unknown;
  /** Undefined until it is answered, and for good if it never is. */
  status: number | undefined;
  /** Name of the fault that it met, if it met one. */
  readonly fault: string | undefined;
  /** Which connection it came on, counted from 1. */
  readonly connection: number;
  /** When its headers arrived, in milliseconds since the epoch. */
  readonly at: number;
}

/** What the listener serves. */
export interface Service {
  readonly parts: readonly ServicePart[];
  readonly faults: FaultPlan;
  readonly latencyMs: number;
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
  readonly port: number;
  /** Who the request is signed in as; throws a Refusal if nobody. */
  authenticate(request: SignedRequest): Caller;
}

/** Only there to make addresses whole. */
const ORIGIN = 'http://127.0.0.1';

/** A listener that serves the document's operations and writes down every request. */
export class SandboxServer {
  readonly requests: RecordedRequest[] = [];
  /** Responses that did not fit the OpenAPI document. */
  readonly drift: string[] = [];
  connections = 0;
  url = '';
  readonly #service: Service;
  readonly #server: Server;
  readonly #numbers = new WeakMap<Socket, number>();
  readonly #operations: readonly Operation[];
  readonly #parts = new Map<string, ServicePart>();

  constructor(service: Service) {
    this.#service = service;
    this.#operations = readOperations();
    for (const part of service.parts) {
      for (const id of Object.keys(part.handlers)) this.#parts.set(id, part);
    }
    const undone = this.#operations.filter(({ id }) => !this.#parts.has(id));
    if (undone.length > 0) throw new Error(`documented, but not served: ${undone.map(({ id }) => id).join(', ')}`);
    const options = { maxHeaderSize: 256 * 1024, keepAliveTimeout: 60_000 };
    const listener = (request: IncomingMessage, response: ServerResponse): void => {
      this.#serve(request, response).catch((error: unknown) => {
        this.drift.push(`${request.method ?? ''} ${request.url ?? ''} broke: ${String(error)}`);
        response.destroy();
      });
    };
    this.#server =
      service.tls === undefined
        ? createHttpServer(options, listener)
        : createHttpsServer({ ...options, ...service.tls }, listener);
    this.#server.on(service.tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
      this.connections += 1;
      this.#numbers.set(socket, this.connections);
    });
  }

  /** Listens on loopback. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#service.port, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : this.#service.port;
    this.url = `${this.#service.tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
  }

  /** Closes all connections and the listener. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const method = request.method ?? 'GET';
    const url = new URL(URL.canParse(target, ORIGIN) ? target : '/', ORIGIN);
    const operation = this.#operations.find((candidate) => candidate.matches(method, url.pathname));
    const named = { method, path: target, operation: operation?.id };
    const fault = this.#service.faults.take(named);
    const record: RecordedRequest = {
      ...named,
      headers: request.headers,
      rawBody: '',
      body: undefined,
      status: undefined,
      fault: fault?.name,
      connection: this.#numbers.get(request.socket) ?? 0,
      at: Date.now(),
    };
    this.requests.push(record);
    if (fault?.at === 'unread') {
      fault.deliver({ request, response, reply: nothing() });
      return;
    }

    const rawBody = await readAll(request).catch(() => undefined);
    if (rawBody === undefined) return;
    record.rawBody = rawBody.toString('utf8');
    record.body = rawBody.length === 0 ? undefined : parsedJson(rawBody);

    const reply =
      fault?.at === 'without effect'
        ? nothing()
        : await this.#answer(operation, { method, target, headers: request.headers, rawBody }, url);
    if (this.#service.latencyMs > 0) await delay(this.#service.latencyMs);
    if (response.destroyed) return;
    record.status = fault === undefined ? reply.status : fault.deliver({ request, response, reply });
    if (fault === undefined) sendReply(response, reply);
  }

  async #answer(operation: Operation | undefined, request: SignedRequest, url: URL): Promise<Reply> {
    const requestId = newRequestId();
    if (operation === undefined) {
      const unknown = apiError(
        404,
        'APIGW.0101',
        'The API does not exist or has not been published in the environment',
      );
      return { ...unknown, headers: requestId };
    }
    const plain = await this.#perform(operation, request, url);
    const reply: Reply = { ...plain, headers: { ...requestId, ...plain.headers } };
    const problems = operation.checkResponse(reply.status, reply.headers ?? {}, reply.body);
    if (problems.length === 0) return reply;
    const drift = `${operation.id} answered ${reply.status}, which does not fit the OpenAPI document: ${problems.join('; ')}`;
    this.drift.push(drift);
    return { ...apiError(500, 'SANDBOX.DRIFT', drift), headers: requestId };
  }

  async #perform(operation: Operation, request: SignedRequest, url: URL): Promise<Reply> {
    try {
      const caller = operation.needsSignIn ? this.#service.authenticate(request) : undefined;
      const { parameters, body, problems } = operation.checkRequest({
        pathname: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        rawBody: request.rawBody,
      });
      const part = this.#parts.get(operation.id);
      const handler = part?.handlers[operation.id];
      if (part === undefined || handler === undefined) throw new Error('it has no handler');
      if (problems.length > 0) return part.refuseInvalid(problems);
      return await handler({ parameters, headers: request.headers, body, caller });
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      const message = `${operation.id} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      this.drift.push(message);
      return apiError(500, 'SANDBOX.BROKEN', message);
    }
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function newRequestId(): { readonly 'X-Request-Id': string } {
  return { 'X-Request-Id': randomUUID().replaceAll('-', '') };
}

/** What a fault without effect is given in place of an answer. */
function nothing(): Reply {
  return { status: 200, headers: newRequestId() };
}
