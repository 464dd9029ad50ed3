import { type Assigner, AssignerProtocol, type Assignment, type PartitionAssigner } from 'kafkajs';
import { coPartitioned, type Member } from '../assignment/co-partitioned.ts';
import { ownedIn, protocol, wordsOf } from '../assignment/owned.words.ts';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const { name, version } = protocol;

/**
 * Partition n of all topics with as many partitions goes to one member: what is said of a conversation on two topics is
 * handled in one process. What a member was assigned it says when it joins again, and keeps as far as that is fair.
 */
export class CoPartitionedAssigner {
  private own: Assignment = {};

  /** As kafkajs is given it; one per consumer. */
  readonly create: PartitionAssigner = ({ cluster }): Assigner => ({
    name,
    version,
    protocol: ({ topics }) => ({
      name,
      metadata: MemberMetadata.encode({ version, topics, userData: wordsOf(this.own) }),
    }),
    assign: async ({ members, topics }) => {
      const partitions = new Map(topics.map((topic) => [topic, partitionsOf(cluster, topic)]));
      const assigned = coPartitioned(members.map(toMember), partitions);
      return [...assigned].map(([memberId, assignment]) => ({
        memberId,
        memberAssignment: MemberAssignment.encode({ version, assignment, userData: Buffer.alloc(0) }),
      }));
    },
  });

  /** What this member has been assigned. */
  assigned(assignment: Assignment): void {
    this.own = assignment;
  }
}

type Cluster = Parameters<PartitionAssigner>[0]['cluster'];

const partitionsOf = (cluster: Cluster, topic: string): number => cluster.findTopicPartitionMetadata(topic).length;

function toMember({ memberId, memberMetadata }: { memberId: string; memberMetadata: Buffer }): Member {
  const { topics = [], userData } = MemberMetadata.decode(memberMetadata) ?? {};
  return { id: memberId, topics, owned: ownedIn(userData) };
}
