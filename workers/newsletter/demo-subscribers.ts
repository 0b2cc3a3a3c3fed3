import type { NewSubscriber } from './src/store/subscribers.ts'

/** Subscribers of the local default: invented people with different wishes. */
export const demoSubscribers: readonly Omit<NewSubscriber, 'id' | 'targetGroups' | 'goodPracticeOnly'>[] = [
  { email: 'karin.vogel@demo.example', locale: 'de', rhythm: 'every_issue', topics: [], laender: [] },
  {
    email: 'mehmet.kaya@demo.example',
    locale: 'de',
    rhythm: 'every_issue',
    topics: ['bewegung-und-mobilitaet', 'ernaehrung'],
    laender: [],
  },
  { email: 'sabine.lorenz@demo.example', locale: 'de', rhythm: 'every_issue', topics: [], laender: ['DE-BW', 'DE-BY'] },
  { email: 'jens.petersen@demo.example', locale: 'de', rhythm: 'monthly', topics: [], laender: [] },
  { email: 'claire.dubois@demo.example', locale: 'en', rhythm: 'every_issue', topics: [], laender: [] },
  { email: 'olga.sommer@demo.example', locale: 'de', rhythm: 'every_issue', topics: ['soziale-teilhabe-und-einsamkeit'], laender: [] },
]
