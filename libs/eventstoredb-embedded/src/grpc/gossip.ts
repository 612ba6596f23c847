import { randomUUID } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';

/** The address by which the caller reached the node: that one works for the caller, whatever the node itself was bound to. */
const addressOf = (authority: string): { host: string; port: number } => {
  const { hostname, port } = new URL(`http://${authority}`);
  return { host: hostname, port: Number(port) };
};

/** Gossip.Read: a cluster of one, whose leader is this node. */
export const gossipHandler = (): handleUnaryCall<Empty, ClusterInfo> => {
  const instance = new shared.UUID().setString(randomUUID());
  return (call, respond) => {
    const { host, port } = addressOf(call.getHost());
    const member = new gossip.MemberInfo()
      .setInstanceId(instance)
      .setTimeStamp(String(Date.now()))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    respond(null, new gossip.ClusterInfo().setMembersList([member]));
  };
};
