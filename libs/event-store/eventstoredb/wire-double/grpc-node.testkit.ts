import { Server, ServerCredentials, ServerInterceptingCall, type ServerInterceptingCallInterface } from '@grpc/grpc-js';
import { once } from 'node:events';
import { constants, type ServerHttp2Stream } from 'node:http2';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService, type IServerFeaturesServer } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { UsersService } from '@eventstore/db-client/generated/users_grpc_pb.js';
import { pause } from '../../pause.js';
import { appendCall } from './append-call.testkit.js';
import { batchAppendCall } from './batch-append-call.testkit.js';
import { deleteCall, tombstoneCall } from './delete-call.testkit.js';
import { clusterInfo, type Member } from './gossip.testkit.js';
import type { NodeContext } from './node-context.testkit.js';
import { readCall } from './read-call.testkit.js';
import { refusals } from './refusals.testkit.js';
import { supportedMethods } from './server-features.testkit.js';
import { usersCalls } from './users-calls.testkit.js';

/** Milliseconds that clients get to take leave. */
const LONGEST_STOP = 500;

export interface GrpcSettings {
  readonly version: string;
  /** Classic servers know no features, and therefore no batch call. */
  readonly features: 'batch' | 'classic';
  readonly certificate?: { readonly certificate: string; readonly key: string };
  members(): readonly Member[];
}

/** The protocol's server: what one start of a node runs. */
export class GrpcNode {
  private readonly server: Server;
  private readonly open = new Set<ServerHttp2Stream>();

  constructor(
    node: NodeContext,
    private readonly settings: GrpcSettings,
  ) {
    this.server = new Server({
      'grpc.max_receive_message_length': 17 * 1024 * 1024,
      interceptors: [(_method, call) => this.remember(call)],
    });
    const streams: IStreamsServer = {
      read: (call) => void readCall(node, call),
      append: (call, answer) => appendCall(node, call, answer),
      batchAppend: (call) => batchAppendCall(node, call),
      delete: (call, answer) => deleteCall(node, call, answer),
      tombstone: (call, answer) => tombstoneCall(node, call, answer),
    };
    const features: IServerFeaturesServer = {
      getSupportedMethods: (_call, answer) =>
        settings.features === 'batch' ? answer(null, supportedMethods(settings.version)) : answer(refusals.unimplemented()),
    };
    const gossip: IGossipServer = { read: (_call, answer) => answer(null, clusterInfo(settings.members())) };
    this.server.addService(StreamsService, { ...streams });
    this.server.addService(ServerFeaturesService, { ...features });
    this.server.addService(GossipService, { ...gossip });
    this.server.addService(UsersService, { ...usersCalls(node) });
  }

  /** Listens on a port of its own, which it returns. */
  listen(host: string): Promise<number> {
    const { certificate } = this.settings;
    const credentials = certificate
      ? ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(certificate.certificate), private_key: Buffer.from(certificate.key) }])
      : ServerCredentials.createInsecure();
    return new Promise((resolve, reject) => {
      this.server.bindAsync(`${host}:0`, credentials, (error, port) => (error ? reject(error) : resolve(port)));
    });
  }

  /**
   * As the real server when it stops in order: open calls end by RST_STREAM with code 0 and no status, then the
   * connections close.
   */
  async stopInOrder(): Promise<void> {
    const ended = [...this.open].map((stream) => once(stream, 'close').catch(() => undefined));
    for (const stream of this.open) stream.close(constants.NGHTTP2_NO_ERROR);
    await Promise.race([Promise.all(ended), pause(LONGEST_STOP)]);
    await Promise.race([new Promise<void>((resolve) => this.server.tryShutdown(() => resolve())), pause(LONGEST_STOP)]);
    this.stop();
  }

  /** At once. */
  stop(): void {
    this.server.forceShutdown();
  }

  /** The library offers no way to end a call without a status, so the HTTP/2 stream of each call is kept. */
  private remember(call: ServerInterceptingCallInterface): ServerInterceptingCall {
    const stream = Reflect.get(call, 'stream') as ServerHttp2Stream;
    this.open.add(stream);
    stream.once('close', () => this.open.delete(stream));
    return new ServerInterceptingCall(call);
  }
}
