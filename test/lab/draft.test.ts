import { expect, test } from 'vitest';
import { catalog, loadScenario, type ScenarioId } from '#simulator/catalog.ts';
import { completeRecipe, prepare } from '#simulator/scenario/recipe.ts';
import { draftOfPreset, draftOfRun, recipeOf } from '#src/lab/draft.ts';
import { faceOf } from '#src/lab/face.ts';

test.each(Object.keys(catalog) as ScenarioId[])(
  'of %s each preset’s run gives back the preset’s own draft',
  async (id) => {
    const scenario = await loadScenario(id);
    const face = faceOf(scenario);
    for (const preset of scenario.presets) {
      const draft = draftOfPreset(face, preset);
      const { plan } = prepare(scenario, recipeOf(face, draft));
      // As text, the order of the fields included: so it is compared.
      expect(JSON.stringify(draftOfRun({ recipe: completeRecipe(plan!), data: null })), preset.id).toBe(
        JSON.stringify(draft),
      );
    }
  },
);
