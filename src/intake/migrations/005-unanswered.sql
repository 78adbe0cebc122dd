-- What went unanswered, by when: for those who write the next answers. A scan of all turns would unpack every answer.
CREATE INDEX turns_unanswered ON turns (decided_at)
  WHERE answer->>'kind' = 'clarify' OR answer->>'reason' IN ('nothing-relevant', 'other-field', 'no-law-then');
