import type { StepSeed } from '../step.seed.ts';

export const restart: StepSeed = {
  name: 'restart',
  kind: 'do',
  title: 'Restart the router',
  alsoCalled: [
    'restart*',
    'reboot*',
    'power cycl*',
    'neustart*',
    'neu gestartet',
    'neu starten',
    'reinici*',
    'redemarr*',
  ],
  words: {
    en: {
      instruction:
        'Please unplug the router, wait 30 seconds and plug it in again. It needs about three minutes until it is ready.',
      question: 'Does it work after that?',
      done: ['restarted', 'rebooted', 'power cycled', 'turned it off and on', 'switched it off and on', 'unplugged it'],
    },
    de: {
      instruction:
        'Bitte ziehen Sie den Stecker des Routers, warten Sie 30 Sekunden und stecken Sie ihn wieder ein. Nach etwa drei Minuten ist er bereit.',
      question: 'Geht es danach?',
      done: ['neu gestartet', 'neugestartet', 'neustart gemacht', 'aus und wieder ein*', 'stecker gezogen'],
    },
    es: {
      instruction:
        'Desenchufe el router, espere 30 segundos y vuelva a enchufarlo. Tarda unos tres minutos en estar listo.',
      question: '¿Funciona después?',
      done: ['he reiniciado', 'reinicie', 'lo reinicie', 'reiniciado', 'apagado y encendido', 'desenchufado'],
    },
    fr: {
      instruction:
        'Débranchez le routeur, attendez 30 secondes et rebranchez-le. Il lui faut environ trois minutes pour être prêt.',
      question: 'Est-ce que cela marche ensuite ?',
      done: ['redemarre', 'j ai redemarre', 'eteint et rallume', 'debranche et rebranche'],
    },
  },
};
