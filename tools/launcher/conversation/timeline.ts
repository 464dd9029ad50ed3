/** What the router's API tells of a conversation, as far as a terminal shows it. */
export interface Timeline {
  conversationId: string;
  tenant: string;
  status: string;
  owner?: { agentId: string };
  epoch?: number;
  customer?: { id: string; name?: string };
  channel?: string;
  language?: string;
  beganAt?: string;
  cut: number;
  turns: { number: number; at: string; headline: string }[];
  entries: Entry[];
  traces?: { trace: string; search: string };
}

export interface Entry {
  kind: string;
  at: string;
  after: string;
  turn: number;
  who: string;
  headline: string;
  text?: string;
  traceId?: string;
  details: { name: string; value: string | string[] }[];
}

/** One line of the latest conversations. */
export interface Conversation {
  conversationId: string;
  tenant: string;
  status: string;
  owner: string;
  customerId?: string;
  language?: string;
  handoffs: number;
  at: string;
}
