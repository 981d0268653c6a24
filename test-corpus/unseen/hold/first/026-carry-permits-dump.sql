-- Dump of t_ccw  (host lic01)
DROP TABLE IF EXISTS `t_ccw`;
CREATE TABLE `t_ccw` (
  `id` int NOT NULL, `n` varchar(60), `b` date, `a` varchar(80), `s` char(11), `w` varchar(80), `e` date, `x` tinyint
) ENGINE=InnoDB;
LOCK TABLES `t_ccw` WRITE;
INSERT INTO `t_ccw` VALUES
(5511,'Haverkamp, Lois M','1958-04-17','44 Cider Mill Rd, Pellworth','987-65-4321','S&W 642 .38 DPX4471','2027-04-17',0),
(5512,'Achterberg, Tom','1980-10-02','8 Tannery St, Two Oaks','987-65-4322','Glock 19 BKLR220; Sig 365 66B101','2028-10-02',0),
(5513,'Mbeki-Strand, Ada','1991-01-25','701 Ridge Ave, Larkin Falls','987-65-4323','Ruger LCP 371-99012','2026-01-25',1),
(5514,'Puddicombe, Earl','1949-07-30','RR 3 Bx 40, Two Oaks','987-65-4324','Colt 1911 C220187','2025-07-30',0),
(5515,'Yarborough, Kit','1996-12-12','118 E Depot #4, Larkin Falls','987-65-4325','Taurus G3 ACK88213','2029-12-12',0);
UNLOCK TABLES;
