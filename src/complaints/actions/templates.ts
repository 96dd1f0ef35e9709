import type { Officer } from '../../directory/actor.ts';
import type { World } from '../../platform/world.ts';
import { deleteTemplate, saveTemplate, type AnswerTemplate } from '../store-templates.ts';

/** A new template, or new words for one that is there. The route has checked whose it is. */
export const keepTemplate = (world: World, actor: Officer, template: Omit<AnswerTemplate, 'updatedAt'>) =>
  world.db.transaction((tx) => saveTemplate(tx, { ...template, updatedAt: world.now() }, actor.id));

export const removeTemplate = (world: World, id: string) => world.db.transaction((tx) => deleteTemplate(tx, id));
