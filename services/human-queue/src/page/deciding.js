// What an approval is to the operator who looks at it.

/** What the next yes is for: the act, or what the first yes has made of it. */
export const shown = ({ act, first }) => first?.edit ?? act;

/** Which verdicts this operator has left, and why not all. */
export function verdictsOf({ requesters = [], first }, me) {
  if (requesters.includes(me))
    return { may: [], because: 'You had this conversation before this was asked for: somebody else decides.' };
  if (first?.by.id === me)
    return { may: ['edited', 'rejected', 'answered'], because: 'You have said yes. Somebody else has to, too.' };
  return { may: ['approved', 'edited', 'rejected', 'answered'], because: '' };
}

const outcomes = {
  approved: 'Approved',
  edited: 'Approved with changes',
  rejected: 'Rejected',
  answered: 'Answered',
  expired: 'Nobody decided in time',
  superseded: 'Void: the conversation was passed on',
};

/** How it ended, in a line. */
export function ending({ status, decidedBy, seconded, execution }) {
  const people = [decidedBy, seconded].filter(Boolean).map(({ displayName }) => displayName);
  const by = people.length > 0 ? ` by ${people.join(' and ')}` : '';
  return `${outcomes[status]}${by}${became(status, execution)}`;
}

function became(status, execution) {
  if (status !== 'approved' && status !== 'edited') return '';
  if (!execution) return '; not carried out yet';
  if (execution.outcome === 'done') return '; carried out';
  if (execution.outcome === 'unknown') return '; passed on before anybody said that it was carried out';
  return execution.changed ? '; not carried out: what it rests on has changed' : '; not carried out';
}
