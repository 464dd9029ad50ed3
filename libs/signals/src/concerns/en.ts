import type { Words } from './words.ts';

export const en: Words = {
  safety: `
    on fire|caught fire|smoke (?:is )?coming|burning smell|smells? (?:of|like) (?:burning|gas)|gas leak|electric(?:al)? shock
    sparks? (?:are )?(?:coming|flying)|threatened to (?:hurt|kill)|(?:kill|hurt) myself|want to die|end my life|suicid(?:e|al)
    i (?:don'?t|do not) want to (?:live|be alive) any ?more|there is a fire|carbon monoxide|electrocuted|going to (?:hurt|kill) me
    harm myself|self.harm|overdose|(?:kill|hurt|harm) my self
    (?:modem|router|phone|battery|charger|socket|cable|box|tv|device) is (?:burning|smoking)|(?:i|we|can) smell (?:gas|smoke|burning)
  `,
  medical: `
    heart attack|pacemaker|insulin|dialysis|oxygen (?:machine|concentrator|tank)|emergency (?:call|button|number)|call an ambulance
    medical (?:alarm|alert|device|emergency|condition)|in (?:the )?hospital|(?:had|having|has had) a stroke|epipen|seizures?|chest pains?
    life support|on oxygen|(?:needs?|take|takes) insulin
  `,
  distress: `
    can(?:'|no)t (?:take|bear|stand) (?:it|this) any ?more|(?:i am|i'm) (?:so |really |completely )?desperate|at my wits?'? end
    (?:i am|i'm|in) (?:in )?tears|(?:i am|i'm) (?:scared|terrified|panicking)|having a panic attack|don't know what to do any ?more
    i(?:'m| am) (?:at )?(?:breaking point|losing it|having a breakdown)|i can(?:'|no)t cope|crying (?:my eyes out|all day|right now)
    i feel hopeless|hopeless and|so desperate|can'?t (?:take|bear|stand) (?:it|this) any ?more|losing my mind
  `,
  vulnerable: `
    (?:i am|i'm) (?:blind|deaf|disabled|housebound|homeless)|dementia|alzheimer'?s?
    (?:husband|wife|mother|father|son|daughter|partner) (?:has |just )*(?:died|passed away)
    can(?:'|no)t afford (?:food|to eat|heating|rent)|power of attorney|care home|(?:nearly|almost|legally|partially) blind|hard of hearing
  `,
  legal_threat: `
    my (?:lawyer|attorney|solicitor)|legal action|(?:i|i'll|we|we'll|will|to|gonna|can|could) sue you|suing you|take (?:you|this) to court
    see you in court|small claims|the ombudsman|trading standards|press charges|report you to
  `,
  anger: `
    furious|livid|outrageous|outraged|disgusting|disgraceful|a disgrace|unacceptable|ridiculous|a scandal|a joke|fed up|sick of|had enough
    the worst|terrible|a rip-?off|how dare you|useless|incompetent|idiots?
  `,
  data_rights: `
    gdpr|right to be forgotten|subject access request|data protection officer
    (?:delete|erase) (?:all )?(?:of )?(?:my|the) (?:personal )?data
    (?:what|which) (?:personal )?data (?:do )?you (?:have|hold|store|keep) (?:about|on) me|copy of (?:all )?my (?:personal )?data
  `,
  spelt: `
    suicide suicidal desperate ambulance burning pacemaker insulin dialysis lawyer attorney terrified hospital solicitor hopeless
  `,
};
