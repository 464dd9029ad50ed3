/** What may still be chosen: the way back is open until it is taken; whoever has a promise need not wait here. */
export function openChoices(choices, chosen) {
  const promised = chosen.includes('message') || chosen.includes('callback');
  if (chosen.includes('back')) return [];
  return choices.filter((choice) => !chosen.includes(choice) && (!promised || choice === 'back'));
}

/** Nobody is promised seconds: whole minutes, and at least one. */
export function minutesOf({ low, high }) {
  const minutes = (seconds) => Math.max(1, Math.ceil(seconds / 60));
  return { low: minutes(low), high: Math.max(minutes(low), minutes(high)) };
}
