import type { Catalogue } from './catalogue.ts';

export const fr: Catalogue = {
  ai_disclosure: 'Je suis un assistant IA.',
  handed_over:
    "Vous êtes maintenant avec {name}, qui dispose de tout ce que vous m'avez dit{because}. Vous n'avez rien à répéter.",
  topic_parked: 'Votre autre demande est notée et sera traitée juste après.',
  nobody_available:
    "Je suis désolé, personne n'est disponible pour l'instant. Votre message est conservé et recevra une réponse dès que possible.",
  person_called:
    "Je fais venir une personne de l'équipe. Vous n'avez rien à répéter et pouvez continuer à écrire ici en attendant.",
  queued:
    "Vous êtes à la place {position} ; il faut en général {low} à {high} minutes. Vous pouvez attendre ici, demander un message ou un rappel, ou revenir à l'assistant.",
  deferred:
    "Personne n'est de service pour l'instant. Votre demande est conservée ; vous pouvez demander un message ou un rappel, ou revenir à l'assistant.",
  person_joined: "{name} est maintenant avec vous et dispose de tout ce que vous m'avez dit. {name} est une personne.",
  back_to_assistant: 'Vous êtes de nouveau avec {name}.',
  person_missed:
    "Je suis désolé, personne n'a pu vous rejoindre à temps. Nous reviendrons vers vous ; d'ici là, vous êtes avec {name}.",
  promised_message: "C'est noté : nous vous enverrons un message.",
  promised_callback: "C'est noté : nous vous rappellerons.",
  clarify:
    'Pour vous diriger au bon endroit : est-ce quelque chose pour {names} ? Dites-m’en un peu plus, s’il vous plaît.',
  clarify_freely:
    'Pour vous diriger au bon endroit : dites-moi, s’il vous plaît, un peu plus précisément ce dont vous avez besoin.',
  approval_asked:
    "Quelqu'un de l'équipe doit d'abord l'approuver. Je l'ai demandé et vous le dirai ici dès que ce sera décidé.",
  work_given_out:
    "C'est en cours de traitement et peut prendre un peu de temps. Je vous le dirai ici dès que ce sera prêt.",
  because: {
    specialization: ", car c'est sa spécialité",
    explicit_rule: ", car c'est sa spécialité",
    department: ", car c'est sa spécialité",
    capability: ', car votre demande est dans ses capacités',
    privilege: ', car votre demande est dans ses attributions',
    language: ', qui parle votre langue',
    out_of_scope: ', qui pourra mieux vous aider',
    low_confidence: ", car je n'étais pas sûr de vous avoir compris",
    person_requested: ', car vous avez demandé à parler à une personne',
    high_stakes: ', car cela mérite une attention particulière',
    stalled: ', car vous avez trop attendu',
    owner_gone: ", car l'assistant précédent n'est plus disponible",
    error_recovery: ", car un problème s'est produit de notre côté",
    returned: ', pour reprendre là où vous en étiez',
  },
};
