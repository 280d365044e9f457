/** What the plan's text leaves open and the coordinator decides. */
export interface PlanSettings {
  /**
   * `top-two`: (Hài lòng + Rất hài lòng) / all valid answers. `mean-score`: mean of the scores 1–5 as a share of 5.
   * The plan names neither.
   */
  satisfactionFormula: 'top-two' | 'mean-score';
  /** Judge a target after its phase too ("duy trì"); the text does not say whether it stays in force. */
  keepPhaseOne: boolean;
  /** Judge totals while obliged units are missing, as "tạm tính". */
  provisionalVerdicts: boolean;
}

export const DEFAULT_SETTINGS: PlanSettings = {
  satisfactionFormula: 'top-two',
  keepPhaseOne: false,
  provisionalVerdicts: false,
};
