import type { PhraseBook } from '../phrase-book.ts';

export const en: PhraseBook = {
  words: {
    who: `
      human(|s), human being(|s), real one, living soul, living being, person(|s), real people, actual people, agent(|s),
      representative(|s), rep(|s), operator(|s), manager(|s), supervisor(|s), superior(|s), boss, adviser(|s), advisor(|s), assistant(|s),
      consultant(|s), colleague(|s), coworker(|s), employee(|s), specialist(|s), team member(|s), staff member(|s), member of staff,
      member of your staff, member of your team, member of the team, somebody human, someone human, my adviser, my advisor,
      my account manager, my case worker, my case manager
    `,
    human: `
      human(|s), human being(|s), person, agent, representative, rep, operator, manager, supervisor, living soul, staff member, team member,
      member of staff
    `,
    anyone: 'someone, somebody, some one, some body, anyone, anybody, any one, smb, sb, sum1, some1, any1',
    slip: 'tall, char, peak, hat, chart, contacts, tal, tak, chats, speaks, talks',
    real: `
      real, love, actual, live, living, human, proper, genuine, breathing, qualified, competent, senior, fucking, fuckin, f, freaking,
      frigging, bloody, goddamn, goddam, damn, damned, flesh and blood, motherfucking, stupid, god, darn, single, different, nice, physical
    `,
    dept: `
      customer, client, service, services, support, care, sales, billing, technical, tech, help, desk, call, center, centre, chat, account,
      accounts, relations, company, team
    `,
    a: 'a, an, na, han, the, some, any, your, ur, ya, another, other, one, of, one of your, one of the, one of ur',
    to: 'to, with, w, wit, wth, too, 2, ot, t, at',
    contact: `
      talk, talking, spk, spek, tlk, speak, speaking, chat, chatting, cat, chatt, contact, contacting, reach, reaching, communicate,
      communicating, converse, conversing, interact, interacting, deal, dealing, discuss this, discuss it, connect, connecting,
      get in touch, getting in touch, got in touch, in touch, get in contact, getting in contact, in contact, get hold of, getting hold of,
      get a hold of, get ahold of, get through, getting through, have a word, a word, have a chat, have a conversation, have a talk,
      explain this, explain it, write, writing, text with, texting with, hear from, helped by, assisted by, put through, connected,
      transferred
    `,
    move: `
      transfer, connect, pass, hand, forward, route, direct, redirect, switch, escalate, send, refer, link, put, get, take, bring, move,
      transferring, connecting, escalating, redirecting, hook, patch
    `,
    summons: 'escalate, callback',
    want: `
      want, wanna, need, demand, require, prefer, get me, get us, give me, give us, gimme, i would like, would like, id like, would love,
      insist on, request, requesting, asking for, looking for, call me, bring me, find me, fetch me, get, i want, bring, ask for, put
    `,
    please: 'please, pls, plz, plse, pleas, thanks, thank you, thx, now, asap, immediately, right now, today',
    filler: `
      please, pls, plz, thanks, thank, you, thx, now, asap, immediately, right, hi, hello, hey, ok, okay, yes, no, just, then, so, only,
      and, not, u, urgent, urgently, here, me, a, an, another, any, real, at, once, for, god, sake, the, fuck, sir
    `,
    not: 'dont, do not, not, never, didnt, wont, will not, don t, no longer, refuse to',
    dont: `
      dont, do not, don t, no need to, no need for, neednt, need not, never, not to, to not, rather not, am not, im not, prefer not to
    `,
    bot: 'bot, bots, robot, robots, chatbot, chatbots, chat bot, ai, a i, automaton, chatgpt, virtual assistant, virtual agent',
    machine: `
      bot, bots, robot, robots, chatbot, chatbots, ai, machine, machines, computer, computers, program, software, algorithm,
      automated system, automation, virtual assistant, virtual agent
    `,
    me: `
      me, us, this, it, my call, the call, this call, my case, this case, my issue, this issue, my chat, this chat, the chat,
      the conversation, this conversation, my problem
    `,
    over: 'through, thru, over, on, back, up, off, along, straight, directly, please',
    been: 'was, were, been, being, after, while, when, since, already, just, yesterday',
  },
  parts: {
    ring: '((call|phone|ring|contact|telephone) (me|us)|give (me|us) a (call|ring))',
    role: '<a>* (<real>|<dept>)* <who>',
    somebody: '(<a>* (<real>|<dept>)* <who>|<anyone>)',
  },
  asks: [
    '<slip> (to|with) {somebody}',
    '<contact> <over>? <to>? {somebody}',
    '<contact> (to|with) (<a>|<real>|<dept>)* (people|staff)',
    '<move> <to>? <me> <over>* <to> {somebody}',
    '<move> <to>? <me> <over>* {role}',
    '(connect|transfer|redirect|direct|forward|escalate|escalating) <over>* <to> <a>* (<real>|<dept>)* <human>',
    'direct <to>? <me> {role}',
    '(put|get) {somebody} on (the|this)? (line|phone|chat|call|here)',
    '<want> <a>* (<real>|<dept>)* <human>',
    '<want> <anyone> (real|human|else|competent|from|to (talk|speak|chat|call|phone|contact) | on the (phone|line))',
    'talk to real',
    '<want> to be (called|contacted|phoned|transferred|connected|helped|served) (by|to|with) {somebody}',
    '^ <filler>* (<real>|<dept>)* <human> <filler>* (, <filler>*)? !',
    '^ <filler>* (assistant|adviser|advisor|colleague|employee|specialist|consultant) <please> <filler>* $',
    '(<real>|<a>)* <human> ,? <please> $',
    '(speak|talk|chat|deal|write|explain) <over>? (to|with) <anyone>',
    `
      (not|no|never|dont|wont|refuse|stop|sick|tired|enough|fed|hate|done|instead|than|quit) ...
      (talk|talking|speak|speaking|chat|chatting|deal|dealing|explain|explaining|write|writing|wasting|this|that) ... (to|with|of|on)?
      (a|an|this|the|some|you|your|these)* <real>? <machine>
    `,
    '(no|no more|stop|enough|sick|tired|fed up|done|hate) (of|with|the|this|these|your|stupid|fucking|all|more|up|you|talking|a|to)* <bot>',
    '<not> <want> <a>? <bot>',
    '<not> want to (<contact>|<to>|<a>|keep|continue|be|helped|by|this)* <machine>',
    `
      (is|are) (there|their) (<a>|<real>)* (<anyone> (real|human|alive|else|available|(i|we|who|that) ... <contact>)|(<who>|people) (real|
      alive|there|here|available|online|around|<over> there|(i|we|who|that|to) ... <contact>|i can|$))
    `,
    '(is|isnt) <anyone> (real|human)',
    '<anyone> (real|human)',
    '(<anyone>|<who>) ... (i|we) (can|could|may|might) (please|actually|just)? <contact> <to>?',
    'who can (i|we) (actually|please|really)? (talk|speak|chat|complain) <to>?',
    '(complain|raise|take|bring) (this|it)? to {role}',
    '(want|wanna|need|like|prefer|rather|can i|could i|may i) to? discuss ... with {somebody}',
    '<want> <anyone> (who|that) (actually|really)? (knows|understands|speaks)',
    `
      (<anyone>|<human>|colleague|one of your <who>) (from|in|at)? (your|the|a|my)? (<dept>|team|department|company|side|there)*
      (please|to|should|could|can|will|must|would|actually|just)* {ring}
    `,
    '(have|get|ask|let|tell) <a>* (<real>|<dept>)* (<human>|<anyone>|colleague|boss) ... {ring}',
    '(can|could|may|will|would) (<anyone>|<a> <human>) (please|from)* ... {ring}',
    '(want|need|request|requesting|like|get|have|demand) a? (callback|call back)',
    '(get|fetch|bring|where is) (me|in)? (your|the|a) (boss|manager|supervisor|superior)',
    '(please|can you|want to|you) escalate (this|it|my|the|to)',
    '(help|assistance|support|service) (from|by|of) {role}',
    '(want|need|get|have|prefer) (<real>|human) (help|support|assistance|contact)',
  ],
  traps: [
    `
      (when|told|said|says|promised|thought|expecting|hoping) (me|us|will|would|that|is|should|was)* {somebody}
      (from|your|team|support|will|would|to|was|could|should|is|going)* ({ring}|(call|phone|ring|contact|calling|be) (me|us|in)?)
    `,
    `
      (human|humans) (resource|resources|error|errors|body|rights|right|nature|race|mistake|mistakes|behaviour|behavior|readable|
      beings live|anatomy|hair|trafficking|history)
    `,
    '(agent|agents|broker) (fee|fees|commission|id|code|name|portal|software|smith|license|licence|orange)',
    '(person|manager|operator|assistant) (account|app|software|plan|tent|table|room|fee|manual|license|licence|error|household|name)',
    '(real|live|the) estate agent',
    `
      (my|our|his|her|their|travel|estate|letting|leasing|insurance|sales|booking|shipping|ticket|police|immigration|secret|tour|password|
      file|task|project|product|bank|property|building|store|window|download|package|mobile|network|phone|telecom|tower|crane|machine|
      virtual|digital|ai|voice|google|personal|shop|the|this|that) (agent|agents|manager|managers|operator|assistant|assistants)
    `,
    '(hiring|hire|become|becoming|am|being|as|work|working|works|job) (as|a|an|the|your|for)* <real>? <who>',
    `
      <dont> (really|actually|even|just|want|wanna|need|wish|like|care|have|got|feel|like|intend|to|be|ever|again|you|please)* <contact>
      <over>? <to>? {somebody}
    `,
    '(dont|do not|don t|no) (really|actually|even)? (want|wanna|need|wish|like|prefer|have|for|to be|get)* (to be)? {somebody}',
    '<dont> (want|wanna|need|wish|like|have|to)* discuss ... with {somebody}',
    '(dont|do not|don t|never|no need to) (please|ever|just|bother)* <move> <me>? <over>* <to> {somebody}',
    '(without|avoid|instead of|rather than|before|stop) (having|needing|to|the|need|ever|being)* <contact> <over>? <to>? {somebody}',
    '(without|instead of|rather than) {somebody}',
    `
      <been> (i|ive|have|had|was|got|being)*
      (talking|speaking|chatting|dealing|connected|transferred|put through|in touch|in contact|contacting|helped by|assisted by) <to>?
      {somebody}
    `,
    `
      (i|we|you|they|he|she|ive|have|had|already)* (talked|spoke|spoken|chatted|contacted|called|reached|texted|dealt|emailed|wrote|written)
      ... {somebody}
    `,
    `
      ^ (and|so|but|then|will|would|also|hi|hello|ok|please|tell me|if|whether)* (do|will|would|must|should|did) (i|we|you|one)
      (really|have|need|ever|got)* to? <contact> <to>? {somebody}
    `,
    '(is it|is that) (necessary|required|mandatory|needed) to <contact> <to>? {somebody}',
    `
      (are|r|am|is|were|was|if|whether) (you|u|ya|this|it|that|youre|i) (talking|speaking|chatting|really|actually|even|just|run|be)*
      (by|to|with)? <a>* <real>* (<who>|<anyone>)
    `,
    '(you|u) (are|r|be) (<a>|<real>|not|actually|really)* (<who>)',
    '(could|can|would|might) you (really|actually)? be <a>? <real>? <who>',
    'human or (a|an)? <machine>',
    '(am|are|is|r|if|whether) ... <machine> or <a>? <real>* ,? <real>* <who>',
    'who is <a>* <who>',
    'call me <a>? <who>',
    '<contact> the person (i|we|whom|to|whose)',
    '(another|second|third|new|other|one|per|each|every|first|in|any) person (on|to|in|as|onto|for|from|using|at)',
    '(per|each|every|in|first|contact|delivery) person',
  ],
  lookalikes: `
    about, aged, agency, annual, bad, band, base, bass, bath, beach, best, bet, bill, bird, blink, boat, boost, boot, booth, both, bought,
    cannot, cant, car, cart, cast, cause, chance, chant, chap, class, coat, come, connection, connects, contain, content, context, contract,
    contracts, contrast, cost, cross, cut, day, dead, deals, dear, deep, direction, directs, dog, drink, east, eight, end, event, everybody,
    everyone, expect, factual, fast, feed, fight, filing, filling, fink, five, forwarded, gets, glass, go, gp, grass, gut, gym, handle,
    hands, heal, height, him, home, host, how, hr, humane, ideal, input, isp, its, jet, key, killing, land, last, law, lease, leave, less,
    lets, life, light, links, list, lives, look, loss, lost, lot, m, manage, managed, manages, mart, mass, massage, meal, means, mess,
    messages, met, mind, most, moved, moves, moving, needs, net, next, night, old, operate, operated, operation, order, out, output, pans,
    parson, part, partner, party, passes, past, pause, pays, persona, pest, pet, pink, pit, places, planes, pleased, pleasure, poor, port,
    post, pun, puts, quite, rate, read, rear, reel, release, rest, reward, rob, roost, root, round, router, routes, same, sand, say, seen,
    set, sight, sink, smart, sneak, something, sometime, soon, speaker, speed, spend, start, steak, switched, tale, tank, tax, test, texts,
    thing, think, tight, top, toss, toward, transfers, tv, uk, use, van, vip, wait, walk, wanted, wanting, wants, warm, way, web, weed,
    weight, went, west, wet, what, white, why, width, witch, woman, writes, yet
  `,
};
