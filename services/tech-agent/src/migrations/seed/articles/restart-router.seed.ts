import type { ArticleSeed } from '../article.seed.ts';

export const restartRouter: ArticleSeed = {
  id: 'restart-router',
  step: 'restart',
  words: {
    en: {
      title: 'How to restart the router',
      keywords: 'restart reboot switch off on modem box',
      body: 'To restart the router, unplug it, wait 30 seconds and plug it in again. It is ready after about three minutes, and none of your settings is lost.',
    },
    de: {
      title: 'Den Router neu starten',
      keywords: 'Neustart neustarten rebooten ausschalten einschalten Modem',
      body: 'Für einen Neustart ziehen Sie den Stecker des Routers, warten 30 Sekunden und stecken ihn wieder ein. Nach etwa drei Minuten ist er bereit; Ihre Einstellungen bleiben erhalten.',
    },
    es: {
      title: 'Cómo reiniciar el router',
      keywords: 'reiniciar reinicio apagar encender módem',
      body: 'Para reiniciar el router, desenchúfelo, espere 30 segundos y vuelva a enchufarlo. Está listo a los tres minutos y no se pierde ningún ajuste.',
    },
    fr: {
      title: 'Redémarrer le routeur',
      keywords: 'redémarrer redémarrage éteindre rallumer modem box',
      body: 'Pour redémarrer le routeur, débranchez-le, attendez 30 secondes et rebranchez-le. Il est prêt au bout de trois minutes et aucun réglage n’est perdu.',
    },
  },
};
