// Everything that runs, and who says what to whom. `npm start` starts exactly this; read it as the table of contents of the architecture.

export interface Service {
  readonly name: string;
  readonly does: string;
  /** Folder with dist/main.js and, where it has a database, dist/migrate.js. */
  readonly folder: string;
  /** Which of several agents of the folder: `planner` for dist/planner/main.js. */
  readonly agent?: string;
  readonly needs: readonly ('kafka' | 'postgres')[];
  readonly consumes: readonly string[];
  readonly publishes: readonly string[];
  readonly database: string;
  /** GET /health/live and /health/ready. */
  readonly port: number;
  /** Variables that hold secrets: `{name}` stands for one that is made up at the first start and kept. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Other variables that it is started with here; in production they are the platform's. */
  readonly settings?: Readonly<Record<string, string>>;
}

export const kafka = {
  port: 9092,
  does: 'carries every event between services; one Apache Kafka in KRaft mode',
} as const;

/** Only where there is Java: what it shows is kept in memory and gone after a stop. */
export const zipkin = { port: 9411, does: 'shows traces; one Zipkin, fed with OTLP by way of the launcher' } as const;

export const postgres = { port: 7432, does: 'one server with one database and two roles per service' } as const;

/** In the order of starting; they stop in the opposite order. */
export const services: readonly Service[] = [
  {
    name: 'router',
    does: 'owns the ledger of conversations and handoffs: routes, fences, and alone lets words through to the customer',
    folder: 'services/router',
    needs: ['kafka', 'postgres'],
    consumes: [
      'conversation.message.received.v1',
      'conversation.choice.v1',
      'conversation.reply.v1',
      'handoff.requested.v1',
      'handoff.accepted.v1',
      'handoff.rejected.v1',
      'handoff.withdrawn.v1',
      'handoff.progress.v1',
      'task.requested.v1',
      'task.completed.v1',
      'approval.requested.v1',
      'approval.decided.v1',
      'agent.card.v1',
      'agent.heartbeat.v1',
      'routing.policy.v1',
    ],
    publishes: [
      'conversation.message.sent.v1',
      'conversation.lifecycle.v1',
      'handoff.requested.v1',
      'handoff.progress.v1',
      'handoff.ended.v1',
      'task.completed.v1',
      'approval.decided.v1',
      'routing.decided.v1',
      'routing.policy.v1',
      'agent.<id>.inbox.v1',
    ],
    database: 'router',
    port: 7010,
    secrets: { AUDITORS: 'audit:Audit:{auditor}', POLICY_OWNERS: 'owner:Owner of the policy:{policyOwner}' },
    settings: { ROUTING_POLICY: '../../policy/routing-policy.yaml' },
  },
  {
    name: 'triage-agent',
    does: 'meets the customer, names the intent, collects what the specialist needs, hands over',
    folder: 'services/triage-agent',
    needs: ['kafka', 'postgres'],
    consumes: ['agent.triage-agent.inbox.v1'],
    publishes: [
      'conversation.reply.v1',
      'handoff.requested.v1',
      'handoff.withdrawn.v1',
      'handoff.accepted.v1',
      'handoff.rejected.v1',
      'agent.card.v1',
      'agent.heartbeat.v1',
    ],
    database: 'triage_agent',
    port: 7011,
  },
  {
    name: 'billing-agent',
    does: 'answers about invoices, charges, payments and refunds from its own tables',
    folder: 'services/billing-agent',
    needs: ['kafka', 'postgres'],
    consumes: ['agent.billing-agent.inbox.v1'],
    publishes: [
      'conversation.reply.v1',
      'handoff.requested.v1',
      'handoff.withdrawn.v1',
      'handoff.accepted.v1',
      'handoff.rejected.v1',
      'approval.requested.v1',
      'agent.card.v1',
      'agent.heartbeat.v1',
    ],
    database: 'billing_agent',
    port: 7012,
  },
  {
    name: 'tech-agent',
    does: 'diagnoses connections and devices step by step, from its own knowledge base',
    folder: 'services/tech-agent',
    needs: ['kafka', 'postgres'],
    consumes: ['agent.tech-agent.inbox.v1'],
    publishes: [
      'conversation.reply.v1',
      'handoff.requested.v1',
      'handoff.withdrawn.v1',
      'handoff.accepted.v1',
      'handoff.rejected.v1',
      'agent.card.v1',
      'agent.heartbeat.v1',
    ],
    database: 'tech_agent',
    port: 7013,
  },
  {
    name: 'human-queue',
    does: 'where people take over: the desk, its operators, their decisions, and the way back to an AI',
    folder: 'services/human-queue',
    needs: ['kafka', 'postgres'],
    consumes: ['agent.human-queue.inbox.v1'],
    publishes: [
      'conversation.reply.v1',
      'handoff.requested.v1',
      'handoff.accepted.v1',
      'handoff.progress.v1',
      'approval.decided.v1',
      'agent.card.v1',
      'agent.heartbeat.v1',
    ],
    database: 'human_queue',
    port: 7014,
    secrets: { OPERATORS: 'ada:Ada Lovelace:{operator_ada},grace:Grace Hopper:{operator_grace}' },
  },
  {
    name: 'gateway',
    does: 'the edge for channels: takes what customers write over HTTP, streams what they may see, and serves a chat page',
    folder: 'services/gateway',
    needs: ['kafka', 'postgres'],
    consumes: [
      'conversation.message.sent.v1',
      'conversation.lifecycle.v1',
      'handoff.progress.v1',
      'handoff.ended.v1',
      'agent.card.v1',
    ],
    publishes: ['conversation.message.received.v1', 'conversation.choice.v1'],
    database: 'gateway',
    port: 7015,
    secrets: { CHANNELS: 'web:Web chat:{channel_web}', TOKEN_KEY: '{gateway_token_key}' },
    settings: {
      DEMO_CUSTOMERS: 'C-1001:Emma Clarke:en,C-1002:Jonas Weber:de,C-1003:María Ortega:es,C-1004:Luc Moreau:fr',
    },
  },
];
