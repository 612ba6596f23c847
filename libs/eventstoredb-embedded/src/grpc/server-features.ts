import type { handleUnaryCall } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';

/** The release of the real server whose behaviour this node follows. */
export const SERVER_VERSION = '24.10.0';

const methodOf = (path: string): InstanceType<typeof features.SupportedMethod> => {
  const [, service = '', method = ''] = path.toLowerCase().split('/');
  return new features.SupportedMethod().setServiceName(service).setMethodName(method);
};

const supported = (): SupportedMethods => {
  const services = [StreamsService, GossipService, ServerFeaturesService];
  const paths = services.flatMap((service) => Object.values(service).map(({ path }: { path: string }) => path));
  const methods = paths.map(methodOf);
  methods.find((method) => method.getMethodName() === 'read')?.setFeaturesList(['position', 'events']);
  return new features.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION).setMethodsList(methods);
};

export const serverFeaturesHandler: handleUnaryCall<Empty, SupportedMethods> = (_call, respond) =>
  respond(null, supported());
