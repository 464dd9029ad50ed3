import { TerminalError } from '@baton/messaging';

/** Work that cannot be given out so, whatever is tried. The message is for whoever wrote the agent and quotes nobody. */
export class DelegationRefused extends TerminalError {}
