update forget_request set subject_hash = :subjectHash where id = :id
