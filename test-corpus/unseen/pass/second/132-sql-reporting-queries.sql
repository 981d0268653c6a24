-- monthly_report.sql : the queries behind our monthly page
-- Run as rms_readonly. Output holds counts only.

-- 1. Offenses by code and month
SELECT to_char(occurred_from, 'YYYY-MM') AS month,
       nibrs_code,
       count(*) AS n
FROM   incident
WHERE  sealed = FALSE
GROUP  BY 1, 2
ORDER  BY 1, 2;

-- 2. Median minutes from call to arrival, by priority
SELECT priority,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY arrived - received) AS median
FROM   call
WHERE  arrived IS NOT NULL
GROUP  BY priority;

-- 3. Clearance
SELECT nibrs_code,
       round(100.0 * sum(CASE WHEN cleared THEN 1 ELSE 0 END) / count(*), 1) AS pct
FROM   incident
GROUP  BY nibrs_code
HAVING count(*) >= 4;

-- 4. Age bands of victims (never single ages)
SELECT CASE WHEN age < 18 THEN 'under 18'
            WHEN age < 35 THEN '18-34'
            WHEN age < 65 THEN '35-64'
            ELSE '65+' END AS band,
       count(*)
FROM   victim_age_view
GROUP  BY 1;
