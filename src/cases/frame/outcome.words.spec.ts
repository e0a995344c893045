import { outcomeInWords } from './outcome.words.js';

describe('what came of a follow-up', () => {
  it("is said of the team's own care as what took place, since nobody was called for it", () => {
    expect(outcomeInWords('post_action_support', 'reached_ok', 'en')).toBe('It took place');
    expect(outcomeInWords('post_action_support', 'declined', 'en')).toBe('Declined');
    expect(outcomeInWords('agency_check_back', 'reached_ok', 'en')).toBe('Reached, doing all right');
  });
});
