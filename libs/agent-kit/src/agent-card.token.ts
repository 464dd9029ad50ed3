/** Under this token Nest gives the card of the agent it runs. */
export const AGENT_CARD = Symbol('agent card');
