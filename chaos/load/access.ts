/** Whom the services let in: what they must be started with, and with what the load comes. */
export const channelToken = 'token-of-chaos';
export const operatorToken = 'token-of-ada';
export const judgeToken = 'token-of-eve';

export const settings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  gateway: { CHANNELS: `chaos:Chaos:${channelToken}`, TOKEN_KEY: 'key-of-every-conversation' },
  'human-queue': { OPERATORS: `ada:Ada Lovelace:${operatorToken},eve:Eve Sand:${judgeToken}` },
};
