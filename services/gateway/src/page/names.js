import { capitalised } from './moments.js';

/** Whom the customer is told of: by name, or by what they are. */
export const nameOf = ({ kind, name }, texts) => capitalised(name ?? texts.names[kind] ?? texts.names.platform);

export const badgeOf = ({ kind }, texts) => texts[kind] ?? texts.platform;
