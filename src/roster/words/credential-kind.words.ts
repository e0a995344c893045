import { catalog } from '../../../libs/web/views/index.js';

/** What each kind of credential is called. */
export const credentialKindWords = catalog({
  en: {
    peer_support_certificate: 'Peer support certificate',
    crisis_intervention_certificate: 'Crisis intervention certificate',
    clinical_licence: 'Clinical license',
    chaplain_endorsement: 'Chaplain endorsement',
    therapy_dog_certificate: 'Therapy dog certificate',
  },
  es: {
    peer_support_certificate: 'Certificado de apoyo entre pares',
    crisis_intervention_certificate: 'Certificado de intervención en crisis',
    clinical_licence: 'Licencia clínica',
    chaplain_endorsement: 'Aval de capellanía',
    therapy_dog_certificate: 'Certificado de perro de terapia',
  },
});
