/** Several surveys of one year that belong together, by the ids of their periods. */
export interface Wave {
  name: string;
  periods: string[];
}

export const SATISFACTION_FORMULAS = ['top-two', 'mean-score'] as const;
export const SURVEY_WAVES = ['latest', 'pooled'] as const;
export const ROUNDINGS = ['unrounded', 'rounded'] as const;
export const MAX_DECIMALS = 4;

/** What the plan's text leaves open about figures, and the coordinator decides. */
export interface PlanSettings {
  /**
   * `top-two`: (Hài lòng + Rất hài lòng) / all valid answers. `mean-score`: mean of the scores 1–5 as a share of 5.
   * The plan names neither.
   */
  satisfactionFormula: (typeof SATISFACTION_FORMULAS)[number];
  /** Judge a target after its phase too ("duy trì"); the text does not say whether it stays in force. */
  keepPhaseOne: boolean;
  /** Judge totals while obliged units are missing, as "tạm tính". */
  provisionalVerdicts: boolean;
  /** The year's result of several survey waves: the latest complete one, or all answers together. */
  surveyWaves: (typeof SURVEY_WAVES)[number];
  /** Waves by year ("2026"); a year without an entry has one wave for each period. */
  waves: Record<string, Wave[]>;
  /** Decimals that results are shown with, 0 to 4. */
  decimals: number;
  /**
   * `unrounded`: judged as it is, shown with as many decimals as a miss needs to look like one. `rounded`: rounded half away
   * from zero to `decimals` first, then judged and shown.
   */
  rounding: (typeof ROUNDINGS)[number];
}

export const DEFAULT_SETTINGS: PlanSettings = {
  satisfactionFormula: 'top-two',
  keepPhaseOne: false,
  provisionalVerdicts: false,
  surveyWaves: 'latest',
  waves: {},
  decimals: 2,
  rounding: 'unrounded',
};
